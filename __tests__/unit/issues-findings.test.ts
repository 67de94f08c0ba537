import { expect, test } from '@jest/globals';
import { gathered } from '../../src/issues/gather-findings.ts';
import type { Finding } from '../../src/model/finding.ts';
import { inFairOrder } from '../../src/report/fair-order.ts';

function aFinding(parts: Partial<Finding> = {}): Finding {
  return { severity: 'warning', code: 'ISSUES_CONFLICT', what: 'title differs.', cure: 'Choose.', ...parts };
}

test('a thousand items with one cause are one finding, which names the first of them', () => {
  const found = Array.from({ length: 1000 }, (_, n) => aFinding({ subject: `ENG-${n}` }));
  expect(gathered(found)).toEqual([
    aFinding({
      subject: 'ENG-0',
      what: 'title differs. The same holds for ENG-1, ENG-2, ENG-3 and 996 more.',
    }),
  ]);
});

test('findings are alike that differ only in the name of the item they are about', () => {
  const [one, other] = ['ENG-1', 'ENG-2'].map((subject) =>
    aFinding({ subject, what: `${subject} cannot be created elsewhere.` }),
  );
  expect(gathered([one, other].flatMap((finding) => finding ?? []))).toEqual([
    { ...one, what: 'ENG-1 cannot be created elsewhere. The same holds for ENG-2.' },
  ]);
});

test('a finding that is told twice is told once', () => {
  expect(gathered([aFinding(), aFinding()])).toEqual([aFinding()]);
  expect(gathered([aFinding({ subject: 'ENG-1' }), aFinding({ subject: 'ENG-1' })])).toHaveLength(1);
});

test('what differs in gravity, cause, cure or place stays apart', () => {
  const different = [
    aFinding({ subject: 'ENG-1' }),
    aFinding({ subject: 'ENG-2', severity: 'error' }),
    aFinding({ subject: 'ENG-3', code: 'ISSUES_PARKED' }),
    aFinding({ subject: 'ENG-4', what: 'state differs.' }),
    aFinding({ subject: 'ENG-5', cure: 'Wait.' }),
    aFinding({ subject: 'ENG-6', where: { file: '.github/sync.yml', line: 3 } }),
    aFinding(),
  ];
  expect(gathered(different)).toEqual(different);
});

test('the first of every code come before the tenth of one', () => {
  const many = Array.from({ length: 10 }, (_, n) =>
    aFinding({ code: 'ISSUES_VALUE_UNMAPPED', what: `value ${n}` }),
  );
  const one = aFinding({ what: 'the only conflict' });
  const order = inFairOrder([...many, one]).map(({ what }) => what);
  expect(order.slice(0, 4)).toEqual(['value 0', 'value 1', 'value 2', 'the only conflict']);
  expect(order).toHaveLength(11);
  expect(inFairOrder(many)).toEqual(many);
});
