/** Tokens come out nowhere, in no form; items' texts are kept by a store only where it is sealed. */
import { describe, expect, test } from '@jest/globals';
import { codesOf } from './harness.ts';
import { sidesOf } from './issues-sides.ts';
import { allSystems, anIssuesWorld, keys } from './issues-world.ts';
import { storedState } from './stored-state.ts';

const between = ['linear', 'github', 'jira'] as const;
const stateKey = 'a-state-key-of-more-than-32-characters';

async function aWorld() {
  const at = await anIssuesWorld((origin) => {
    const { linear, github, jira } = allSystems(origin);
    const fields = { title: 'both', description: { 'on-conflict': 'merge' } };
    return { systems: { linear, github, jira }, pairs: [{ between, comments: true, fields }] };
  });
  const [linear, github, jira] = sidesOf(at, between);
  if (linear === undefined || github === undefined || jira === undefined) throw new Error('there are three');
  return { at, linear, github, jira };
}

/** As it goes over the wire, and as somebody could turn it back. */
const basic = Buffer.from(`sync.bot@example.com:${keys.jira}`).toString('base64');

describe('secrets', () => {
  // The harness looks for each of them in all that a run gives out, and fails the run that shows one.
  test('of all trackers come out nowhere, in debug logs, after failures and in dry runs', async () => {
    const { at, linear } = await aWorld();
    await linear.add('One', { description: 'Text.' });
    const secrets = [basic, stateKey];
    const inputs = { 'state-key': stateKey };
    const first = await at.sync({ secrets, inputs, debug: true });
    expect(first.exitCode).toBe(0);
    await linear.edit('One', { title: 'Two' });
    await at.sync({ secrets, inputs: { ...inputs, 'dry-run': 'true' }, debug: true });
    const faults = (['linear', 'jira', 'graphql'] as const).map((service) => {
      return { kind: 'malformed' as const, at: 3, times: 100, match: { service } };
    });
    await at.sync({ secrets, inputs, faults, debug: true });
    for (const token of at.jira.tokens.values()) token.expired = true;
    const refused = await at.sync({ secrets, inputs, debug: true });
    expect(refused.exitCode).toBe(1);
  });

  test('that an item holds are not copied, and not shown', async () => {
    const { at, linear, github, jira } = await aWorld();
    const secret = 'hunter2-of-this-very-run-0123456789';
    await linear.add('Holds one', { description: `The password is ${secret}.` });
    await linear.add('Holds none', { description: 'Text.' });
    linear.comment('Holds none', `Use ${basic} there.`);
    const titles = (side: typeof linear) => side.seen().map(({ title }) => title);
    // Registered by the workflow as a secret of its own; handed over, so that the action knows it.
    const run = await at.sync({
      inputs: { secrets: JSON.stringify({ PASSWORD: secret }) },
      secrets: [secret, basic],
    });
    expect(codesOf(run)).toContain('ISSUES_HOLDS_SECRET');
    expect([titles(github), titles(jira)]).toEqual([['Holds none'], ['Holds none']]);
    expect([github, jira].flatMap((side) => side.seen().flatMap(({ comments }) => comments))).toEqual([]);
    expect(`${run.log}${run.summary}${JSON.stringify(run.report)}`).not.toContain(secret);
  });
});

test('a store that is not sealed holds no text of items; a sealed one holds nothing that can be read', async () => {
  for (const inputs of [{}, { 'state-key': stateKey }]) {
    const { at, linear, github } = await aWorld();
    await linear.add('A title that nobody may read', { description: 'Words of a private kind.' });
    await at.sync({ inputs });
    github.comment('A title that nobody may read', 'A comment of a private kind.');
    await linear.edit('A title that nobody may read', { description: 'Words of a private kind, edited.' });
    await at.sync({ inputs });
    const kept = storedState('cache', at.world).read()?.toString('latin1') ?? '';
    expect(kept).not.toBe('');
    for (const text of ['nobody may read', 'private kind', 'nobody%20may']) expect(kept).not.toContain(text);
    if ('state-key' in inputs) expect(kept).not.toContain('"links"');
  }
});
