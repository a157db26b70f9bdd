import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// The DOM of tests has no sizes; charts need one to draw into.
class FixedSize implements ResizeObserver {
  readonly #onResize: ResizeObserverCallback;

  constructor(onResize: ResizeObserverCallback) {
    this.#onResize = onResize;
  }

  observe(target: Element) {
    const contentRect = new DOMRect(0, 0, 600, 180);
    this.#onResize([{ target, contentRect } as ResizeObserverEntry], this);
  }

  unobserve() {}

  disconnect() {}
}
globalThis.ResizeObserver = FixedSize;

// A busy machine may take long to load what a screen needs for the first time.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 15_000 });
