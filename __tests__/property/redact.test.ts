import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createRedactor, forms } from '../../src/report/redact.ts';
import './seeded.ts';

/** Long and mixed enough to be masked within words, too. */
const secret = fc
  .string({ unit: 'grapheme', minLength: 8, maxLength: 40 })
  .filter((value) => !/^[a-zA-Z]+$/.test(value) && value.trim() !== '');
const noise = fc.string({ maxLength: 20 });

test('no form of a registered value survives, whatever stands around it', () => {
  fc.assert(
    fc.property(
      fc.array(secret, { minLength: 1, maxLength: 3 }),
      noise,
      noise,
      fc.nat(),
      (values, before, after, pick) => {
        const redactor = createRedactor();
        for (const value of values) redactor.register(value);
        const all = values.flatMap(forms);
        const chosen = all.filter((form) => form.length >= 8 && !/^[a-zA-Z]+$/.test(form));
        const form = chosen[pick % chosen.length] ?? '';
        const text = redactor.text(`${before}${form}${after}${form}`);
        expect(chosen.filter((one) => text.includes(one))).toEqual([]);
        expect(redactor.text(text)).toBe(text);
      },
    ),
    { numRuns: 1500 },
  );
});

test('base64 around a value gives nothing of it away', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 5 }),
      secret,
      fc.uint8Array({ maxLength: 5 }),
      (before, value, after) => {
        const redactor = createRedactor();
        redactor.register(value);
        const encoded = Buffer.concat([before, Buffer.from(value), after]).toString('base64');
        expect(
          Buffer.from(redactor.text(encoded).split('***').join(''), 'base64').toString().includes(value),
        ).toBe(false);
      },
    ),
    { numRuns: 1000 },
  );
});
