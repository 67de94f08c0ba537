/**
 * What runs in the process of a user's module: it loads the module, and answers each line of JSON on descriptor 3 with
 * another. A text, so that it is the same from the sources and from the bundle. It has to be careful with nothing but
 * the form of its answers: whoever reads them takes them for anybody's.
 */
export const program = String.raw`
import { Socket } from 'node:net';

const { exit } = process;
const { parse, stringify } = JSON;
const socket = new Socket({ fd: 3, readable: true, writable: true });
socket.setEncoding('utf8');
socket.on('error', () => exit(0)).on('close', () => exit(0));
let pending = [];
socket.on('data', (text) => {
  const lines = text.split('\n');
  for (const end of lines.slice(0, -1)) {
    const ask = parse([...pending, end].join(''));
    pending = [];
    answerTo(ask).then((answer) => socket.write(answer + '\n'));
  }
  pending.push(lines.at(-1));
});

let loaded;
let tracker;

const work = {
  load: () => null,
  there: ({ name }) => {
    callable(name);
    return null;
  },
  function: async ({ name, given }) => callable(name)(given),
  offers: async ({ name, options, methods }) => {
    const made = await trackerOf(name, options);
    return {
      methods: methods.filter((method) => typeof made[method] === 'function'),
      marks: made.marks === true,
      clientIds: made.clientIds === true,
    };
  },
  method: async ({ name, options, method, given }) => {
    const made = await trackerOf(name, options);
    return made[method](given, options);
  },
};

class Failure {
  constructor(kind, said) {
    this.kind = kind;
    this.said = said;
  }
}

async function answerTo(ask) {
  const { id } = ask;
  try {
    await load(ask.file);
    const value = textOf(await work[ask.op](ask));
    return '{"id":' + id + ',"ok":true,"value":' + value + '}';
  } catch (thrown) {
    const { kind, said } = thrown instanceof Failure ? thrown : threw('threw', thrown);
    return stringify({ id, ok: false, kind, said });
  }
}

async function load(file) {
  try {
    loaded ??= await import(file);
  } catch (thrown) {
    throw threw('not loaded', thrown);
  }
}

function exported(name) {
  const from = Object.hasOwn(loaded, name) ? loaded : Object(loaded.default);
  if (!Object.hasOwn(from, name)) throw new Failure('no export', Object.keys(loaded).join('\n'));
  return from[name];
}

function callable(name) {
  const found = exported(name);
  if (typeof found !== 'function') throw new Failure('no function', typeof found);
  return found;
}

async function trackerOf(name, options) {
  if (tracker !== undefined) return tracker;
  const found = exported(name);
  const made = typeof found === 'function' ? await found(options) : found;
  if (typeof made !== 'object' || made === null) throw new Failure('no tracker', '');
  tracker = made;
  return made;
}

function textOf(value) {
  let text;
  try {
    text = stringify(value, plain);
  } catch (thrown) {
    throw thrown instanceof Failure ? thrown : new Failure('unfit', messageOf(thrown));
  }
  if (text === undefined) throw new Failure('nothing', '');
  return text;
}

const names = { number: 'a number that is not finite', undefined: 'a list with nothing in one place' };

/** What JSON would leave out or make null of. */
function plain(key, part) {
  const type = typeof part;
  const isLost =
    type === 'bigint' || type === 'symbol' || type === 'function' ||
    (type === 'number' && !Number.isFinite(part)) || (type === 'undefined' && Array.isArray(this));
  if (isLost) throw new Failure('unfit', names[type] ?? 'a ' + type);
  return part;
}

function threw(kind, thrown) {
  try {
    console.error(thrown);
  } catch {}
  return new Failure(kind, messageOf(thrown));
}

function messageOf(thrown) {
  try {
    const text = thrown instanceof Error ? thrown.message || thrown.name : thrown;
    return String(text).trim().split(/\r?\n/)[0];
  } catch {
    return 'something without a message';
  }
}
`;
