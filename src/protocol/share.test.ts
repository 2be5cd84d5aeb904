import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_SOURCE_BYTES, decodeShareHash, encodeShareHash, type ShareLink } from './share.ts';

const hello = 'package main\n\nfunc main() {\n\tprintln("héllo, 世界")\n}\n';

function packed(bytes: Uint8Array): string {
  return `#code=${Buffer.from(deflateRawSync(bytes)).toString('base64url')}`;
}

async function codeProblem(hash: string): Promise<string | undefined> {
  const { link, problems } = await decodeShareHash(hash);
  expect(link.code).toBeUndefined();
  return problems.find((problem) => problem.key === 'code')?.kind;
}

describe('round trip', () => {
  it('keeps every key of any link', async () => {
    const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/);
    const links = fc.record(
      {
        code: fc.string({ unit: 'grapheme', minLength: 0, maxLength: 400 }),
        run: fc.boolean(),
        clock: fc.constantFrom('real', 'virtual'),
        seed: fc.nat({ max: Number.MAX_SAFE_INTEGER }),
        args: fc.string({ unit: 'grapheme', maxLength: 60 }),
        example: slug,
        lang: fc.constantFrom('en', 'zh', 'fr'),
        view: fc.constantFrom('heap', 'goroutines', 'heap-graph'),
        compare: fc.boolean(),
      },
      { requiredKeys: [] },
    ) as fc.Arbitrary<ShareLink>;
    await fc.assert(
      fc.asyncProperty(links, async (link) => {
        expect(await decodeShareHash(await encodeShareHash(link))).toEqual({ link, problems: [] });
      }),
    );
  });

  it('reads what another deflate wrote', async () => {
    const { link, problems } = await decodeShareHash(packed(Buffer.from(hello)));
    expect(problems).toEqual([]);
    expect(link.code).toBe(hello);
  });

  it('keeps a byte order mark and a 1 MB source', async () => {
    const source = `\ufeff// ${'x'.repeat(1_000_000)}\n`;
    expect((await decodeShareHash(await encodeShareHash({ code: source }))).link.code).toBe(source);
  });

  it('is empty for an empty link', async () => {
    expect(await encodeShareHash({})).toBe('');
    expect(await decodeShareHash('')).toEqual({ link: {}, problems: [] });
  });
});

describe('bad input', () => {
  it('names each bad key and keeps the good ones', async () => {
    const hash = '#run=yes&clock=sundial&seed=-1&example=../etc&lang=de&view=a%20b&args=-n%203';
    const { link, problems } = await decodeShareHash(hash);
    expect(link).toEqual({ args: '-n 3' });
    expect(problems.map((problem) => `${problem.key}:${problem.value}`).sort()).toEqual([
      'clock:sundial',
      'example:../etc',
      'lang:de',
      'run:yes',
      'seed:-1',
      'view:a b',
    ]);
  });

  it('ignores keys it does not know', async () => {
    expect(await decodeShareHash('#later=1&lang=fr&__proto__=x')).toEqual({
      link: { lang: 'fr' },
      problems: [],
    });
  });

  it('tells broken base64, deflate and UTF-8 apart', async () => {
    expect(await codeProblem('#code=***')).toBe('base64');
    expect(await codeProblem('#code=abcde')).toBe('base64');
    expect(await codeProblem('#code=')).toBe('base64');
    expect(await codeProblem('#code=_____w')).toBe('deflate');
    expect(await codeProblem(packed(Uint8Array.of(0x70, 0xff, 0xfe)))).toBe('utf8');
  });

  it('reports a link cut anywhere, and never returns part of the source', async () => {
    const whole = (await encodeShareHash({ code: hello.repeat(3) })).slice('#code='.length);
    for (let length = 0; length < whole.length; length++) {
      expect(['base64', 'deflate']).toContain(await codeProblem(`#code=${whole.slice(0, length)}`));
    }
  });

  it('stops unpacking a decompression bomb at the cap', async () => {
    const bomb = packed(new Uint8Array(200 * 1024 * 1024).fill(0x20));
    expect(bomb.length).toBeLessThan(300_000);
    expect(await codeProblem(bomb)).toBe('too-large');
  });

  it('accepts exactly the cap', async () => {
    const { link } = await decodeShareHash(packed(new Uint8Array(MAX_SOURCE_BYTES).fill(0x20)));
    expect(link.code?.length).toBe(MAX_SOURCE_BYTES);
    expect(await codeProblem(packed(new Uint8Array(MAX_SOURCE_BYTES + 1).fill(0x20)))).toBe('too-large');
  });

  it('survives any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        await decodeShareHash(`#code=${text}&seed=${text}`);
      }),
    );
  });
});
