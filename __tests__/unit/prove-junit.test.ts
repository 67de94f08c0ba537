import { expect, test } from '@jest/globals';
import { parseJunit } from '../../src/prove/junit.ts';
import { brief } from '../builders/prove.ts';

const nowhere = [undefined, undefined];

test('cases that failed or broke are named, skipped ones are not counted', async () => {
  const report = `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="all" tests="4" failures="1" errors="1">
  <testsuite name="tests.test_a" file="tests/test_a.py">
    <testcase classname="tests.test_a.Sum" name="adds &lt;1&gt;" file="tests/test_a.py" line="12">
      <failure message="expected 1&#10;got 2" type="AssertionError">a long <![CDATA[<trace>]]></failure>
    </testcase>
    <testcase classname="tests.test_a.Sum" name="breaks"><error>boom &amp; bust</error></testcase>
    <testcase classname="tests.test_a.Sum" name="later"><skipped/></testcase>
    <testcase classname="tests.test_a.Sum" name="works"/>
  </testsuite>
</testsuites>`;
  expect(await brief(parseJunit, report)).toEqual({
    tests: 3,
    errors: [
      {
        rule: 'test',
        file: 'tests/test_a.py',
        at: [12, undefined],
        message: 'tests.test_a.Sum › adds <1>\nexpected 1\ngot 2',
        test: 'tests.test_a.Sum › adds <1>',
      },
      {
        rule: 'test',
        file: 'tests/test_a.py',
        at: nowhere,
        message: 'tests.test_a.Sum › breaks\nboom & bust',
        test: 'tests.test_a.Sum › breaks',
      },
    ],
  });
});

test('suites may be the root, lie in suites, and fail by themselves', async () => {
  const report = `<testsuite name="outer" file="a.rb"><testsuite name="inner">
    <error message="could not load"/><testcase name="x"><failure/></testcase></testsuite></testsuite>`;
  expect(await brief(parseJunit, report)).toEqual({
    tests: 1,
    errors: [
      { rule: 'suite', file: 'a.rb', at: nowhere, message: 'inner\ncould not load', test: 'inner' },
      { rule: 'test', file: 'a.rb', at: nowhere, message: 'x', test: 'x' },
    ],
  });
});

test('cases may belong to no suite, as those of the test runner of Node do', async () => {
  const report = `<testsuites>
    <testcase name="adds" classname="test" file="/proving/tree/test/sum.test.js"/>
    <testcase name="breaks" classname="test" file="test/sum.test.js"><failure message="1 !== 2"/></testcase>
    <testsuite name="more" tests="1"><testcase name="works" classname="more"/></testsuite>
  </testsuites>`;
  expect(await brief(parseJunit, report)).toEqual({
    tests: 3,
    errors: [
      {
        rule: 'test',
        file: 'test/sum.test.js',
        at: nowhere,
        message: 'test › breaks\n1 !== 2',
        test: 'test › breaks',
      },
    ],
  });
});

test.each([
  ['no case', '<testsuites/>', { tests: 0, errors: [] }],
  ['a root of its own', '<report><testsuite/></report>', 'has no test suites'],
  ['nothing', ' \n', 'is empty'],
  [
    'failures that are only counted',
    '<testsuites><testsuite failures="2"><testcase name="x"/></testsuite></testsuites>',
    'counts failures, but does not name them',
  ],
])('a report with %s', async (_, report, expected) => {
  expect(await brief(parseJunit, report)).toEqual(expected);
});

const broken = 'is not XML, is cut off, or is nested too deeply';
const doctype = 'declares a document type, which is not read';

test.each([
  ['cut off', '<testsuites><testsuite name="a"><testcase name="b">', broken],
  ['no XML', 'all is well', broken],
  ['cut off in an attribute', '<testsuites name="a', broken],
  [
    'a billion laughs',
    '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><testsuites>&b;</testsuites>',
    doctype,
  ],
  ['a file to be read', '<!doctype x SYSTEM "file:///etc/passwd"><testsuites/>', doctype],
  ['elements a thousand deep', `${'<testsuite>'.repeat(1000)}${'</testsuite>'.repeat(1000)}`, broken],
  ['a name that is no name', '<testsuites><__proto__><isAdmin>1</isAdmin></__proto__></testsuites>', broken],
])('a hostile report is not read: %s', async (_, report, why) => {
  expect(await brief(parseJunit, report)).toBe(why);
  expect(({} as { isAdmin?: unknown }).isAdmin).toBeUndefined();
});

test('an entity that nobody declared stays as it is written', async () => {
  const report = '<testsuite><testcase name="&xxe; &#1114112; &#x41;"><failure/></testcase></testsuite>';
  expect(await brief(parseJunit, report)).toMatchObject({ errors: [{ test: '&xxe; &#1114112; A' }] });
});
