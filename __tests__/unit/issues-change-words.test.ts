import { expect, test } from '@jest/globals';
import { changesSay } from '../../src/issues/change-words.ts';
import type { ItemChangeReport } from '../../src/issues/issues-report.ts';
import { markdownOf } from '../../src/report/markdown.ts';
import { createRedactor } from '../../src/report/redact.ts';
import { render } from '../../src/report/render.ts';
import { aChange } from '../builders/issues-report.ts';

test.each<[ItemChangeReport['kind'], string]>([
  ['create', 'created in `linear`'],
  ['edit', 'marked as one in `linear`'],
  ['end', 'end in linear'],
  ['escalate', 'escalate in linear'],
  ['unlabel', 'unlabel in linear'],
])('a change of the kind %s says %s', (kind, says) => {
  expect(String(render(markdownOf(changesSay([aChange(kind, 'linear')])), createRedactor()))).toBe(says);
});
