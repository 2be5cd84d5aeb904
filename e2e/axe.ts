import AxeBuilder from '@axe-core/playwright';
import { expect, type Playground } from './pages.ts';

/** Fails when axe finds something serious or critical in the page as it is. */
export async function expectNothingSerious({ page }: Playground): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}
