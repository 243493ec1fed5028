/** InvalidValueError as callers meet it: by `instanceof` across two copies of the library, by its name, in a stack trace. */
import { describe, expect, it, vi } from 'vitest';
import { InvalidValueError, yuan } from 'cloud-voucher-rules';

const thrownBy = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

describe('an error of another copy of the library', () => {
  it('is one of this copy, and the other way round', async () => {
    vi.resetModules();
    const other = await import('../../src/index');
    expect(other.InvalidValueError).not.toBe(InvalidValueError);
    const [ours, theirs] = [thrownBy(() => yuan('x')), thrownBy(() => other.yuan('x'))];
    expect(Object.getPrototypeOf(theirs)).not.toBe(Object.getPrototypeOf(ours));
    for (const error of [ours, theirs]) {
      expect(error).toBeInstanceOf(InvalidValueError);
      expect(error).toBeInstanceOf(other.InvalidValueError);
      expect(error).toBeInstanceOf(TypeError);
    }
  });

  it('is none where it only looks like one', () => {
    for (const value of [new TypeError('x'), { name: 'InvalidValueError', problems: [] }, undefined, null, 'x', 1])
      expect(value instanceof InvalidValueError).toBe(false);
  });

  it('a class derived from it tells its own instances apart', () => {
    class Derived extends InvalidValueError {}
    expect(new Derived([]) instanceof InvalidValueError).toBe(true);
    expect(new Derived([]) instanceof Derived).toBe(true);
    expect(new InvalidValueError([]) instanceof Derived).toBe(false);
  });
});

it('has its name, also where its stack trace is written, and shows nothing but its problems', () => {
  const error = thrownBy(() => yuan('x')) as InvalidValueError;
  expect([error.name, error.constructor.name]).toEqual(['InvalidValueError', 'InvalidValueError']);
  expect(error.stack?.split('\n')[0]).toMatch(/^InvalidValueError: expected an amount in yuan/);
  expect(Object.keys(error)).toEqual(['problems']);
});
