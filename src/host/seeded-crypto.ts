/** The part of `crypto` by which JavaScript gets random data. */
export interface RandomServices {
  readonly getRandomValues: <View extends ArrayBufferView<ArrayBuffer>>(view: View) => View;
}

/** A global `crypto` whose only source is `random`. What it cannot answer from that, it does not offer. */
export function cryptoFrom(random: (bytes: Uint8Array<ArrayBuffer>) => void): RandomServices {
  return {
    getRandomValues: (view) => {
      random(new Uint8Array(view.buffer, view.byteOffset, view.byteLength));
      return view;
    },
  };
}
