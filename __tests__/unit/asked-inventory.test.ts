import { describe, expect, test } from '@jest/globals';
import { askedOf } from '../../src/asked-inventory.ts';
import { parseConfig } from '../../src/config/load.ts';
import { type InventoryCommand, readInputs } from '../../src/inputs.ts';
import type { RunOptions } from '../../src/workbench.ts';

const text = `
secrets:
  from: [NPM_TOKEN, PROD_DB_URL]
  to: codespaces
environments:
  production: { branches: main, secrets: { DB_URL: PROD_DB_URL } }
`;

async function asked(commands: readonly InventoryCommand[], env: RunOptions['env']) {
  const parsed = await parseConfig(Buffer.from(text), '.github/sync.yml', true);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const inputs = readInputs((name) => (name === 'token' ? 'a-token' : ''));
  const job = { repository: 'acme/app' };
  const options = { inputs, job, config: parsed.config, env } as RunOptions;
  return askedOf(options, new Set(commands)).given;
}

describe('a run demands the values', () => {
  test.each<[InventoryCommand[], string[]]>([
    [['environments'], ['PROD_DB_URL']],
    [['secrets'], ['NPM_TOKEN', 'PROD_DB_URL']],
    [
      ['secrets', 'environments'],
      ['NPM_TOKEN', 'PROD_DB_URL'],
    ],
    [['verify'], []],
  ])('that its commands use: %j', async (commands, demanded) => {
    const { unusable } = await asked(commands, {});
    expect([...unusable]).toEqual(demanded);
  });

  test('and reads no others', async () => {
    const { values, findings } = await asked(['environments'], { NPM_TOKEN: 'one', PROD_DB_URL: 'two' });
    expect([[...values.keys()], findings]).toEqual([['PROD_DB_URL'], []]);
  });
});
