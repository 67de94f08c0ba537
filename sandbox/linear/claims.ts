/** What the sandbox says of Linear beyond the published schema and its descriptions. */
import type { Claim } from '../claims.ts';

const DOCS = 'https://linear.app/developers';
/** What can be chosen for a key. */
const KEYS = 'https://docs.plural.sh/plural-features/workbenches/integrations/tools/linear';
const SCHEMA = 'https://github.com/linear/linear/blob/master/packages/sdk/src/schema.graphql';
/** Somebody who tried each of these on the real thing. */
const TRIED =
  'https://github.com/jlevy/tbd/blob/main/docs/project/research/current/research-2026-08-09-linear-task-surfaces.md';

export const linearClaims: readonly Claim[] = [
  {
    behaviour: 'A personal key is sent as it is, an OAuth token after Bearer; anything else is a 401.',
    source: `${DOCS}/graphql`,
    test: 'takes a personal key as it is, and an application token after Bearer',
  },
  {
    behaviour: 'A key without the scope `write` is refused each change with FORBIDDEN.',
    source: KEYS,
    test: 'lets a key that may only read change nothing',
  },
  {
    behaviour: 'The scope `issues:create` covers new issues and their attachments.',
    source: `${DOCS}/oauth-2-0-authentication`,
    test: 'lets a key that may create issues create them, and no more',
  },
  {
    behaviour: 'A key can be limited to teams.',
    source: KEYS,
    test: 'hides the teams that a key does not reach',
  },
  {
    behaviour: 'An issue is found by UUID or by identifier.',
    source: 'https://github.com/Michaelliv/runline/issues/35',
    test: 'shows all of its fields',
  },
  {
    behaviour: 'Most errors come with status 200; one in a field that is never null empties the answer.',
    source: TRIED,
    test: 'that is not there takes the whole answer with it',
  },
  {
    behaviour: 'An issue that goes to another team gets a new identifier and remembers the old one.',
    source: SCHEMA,
    test: 'keeps answering to its former identifier after a move',
  },
  {
    behaviour: 'Lists are ordered by creation or by update, the most recent first.',
    source: `${DOCS}/pagination`,
    test: 'come newest first, by creation or by update',
  },
  {
    behaviour: 'Archived things are left out of lists unless asked for.',
    source: 'https://linear.app/changelog/2019-11-26-api-improvements',
    test: 'show nothing archived or in the bin unless asked',
  },
  {
    behaviour: 'Pages have 50 items by default and 250 at most.',
    source: TRIED,
    test: 'come in pages of at most 250, 50 by default',
  },
  {
    behaviour: 'Filters nest, combine with `and` and `or`, and look into lists with `some` and `every`.',
    source: `${DOCS}/filtering`,
    test: 'find issues by their fields, and by what they belong to',
  },
  {
    behaviour: 'A second create with the same id is an INPUT_ERROR and changes nothing.',
    source: TRIED,
    test: 'takes the id that the client chose, and refuses it a second time',
  },
  {
    behaviour: 'Numbers are never given twice.',
    source: TRIED,
    test: 'never gives a number twice',
  },
  {
    behaviour: 'The time of the last update is that of the last meaningful one.',
    source: SCHEMA,
    test: 'that changes nothing is no update',
  },
  {
    behaviour: 'An issue has at most one label of a group.',
    source: 'https://github.com/joa23/linear-cli/pull/63',
    test: 'refuses two labels of one group',
  },
  {
    behaviour: 'A milestone belongs to a project, and an issue has one of its own project.',
    source: 'https://linear.app/docs/project-milestones',
    test: 'refuses a milestone of another project, and loses its own with the project',
  },
  {
    behaviour: 'At most 50 issues are changed with one input.',
    source: SCHEMA,
    test: 'changes at most fifty issues with one input',
  },
  {
    behaviour:
      'Mutations of one document run in their order; an error in one stops the rest and empties the data.',
    source: 'https://spec.graphql.org/October2021/#sec-Handling-Field-Errors',
    test: 'runs aliased updates one by one, stops at one that is refused, and shows nothing of those before',
  },
  {
    behaviour: 'A deleted issue is in the bin and can come back; only administrators delete for good.',
    source: SCHEMA,
    test: 'deletes for good only for administrators',
  },
  {
    behaviour: 'Applications can name somebody else as the author.',
    source: `${DOCS}/oauth-actor-authorization`,
    test: 'can name somebody else where an application writes them',
  },
  {
    behaviour: 'The same address on the same issue is one attachment, which a second create updates.',
    source: `${DOCS}/attachments`,
    test: 'are updated by a second create with the same address on the same issue',
  },
  {
    behaviour: 'A label name is taken without regard to the team where the workspace has it.',
    source: 'https://linear.app/docs/labels',
    test: 'a label name is there once, whatever its letters',
  },
  {
    behaviour:
      'A property is 0.1 points and an object 1; a connection multiplies what is in it by its page, or by 50.',
    source: `${DOCS}/rate-limiting`,
    test: 'counts properties, objects and pages: %s',
  },
  {
    behaviour: 'A query of more than 10,000 points is an INPUT_ERROR with status 400.',
    source: 'https://github.com/mvanhorn/printing-press-library/issues/946',
    test: 'of more than 10,000 is refused, though the budget would do',
  },
  {
    behaviour: 'The headers tell both budgets, and when they are full again in epoch milliseconds.',
    source: `${DOCS}/rate-limiting`,
    test: 'stand in the headers, with their reset in epoch milliseconds',
  },
  {
    behaviour: 'Budgets are leaky buckets; one that is spent is a 400 with the code RATELIMITED.',
    source: `${DOCS}/rate-limiting`,
    test: 'that are spent answer 400 with the code RATELIMITED, and fill up again steadily',
  },
];
