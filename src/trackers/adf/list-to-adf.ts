/** Lists and tasks, from Markdown to Jira's documents. */
import type { List, ListItem, RootContent } from 'mdast';
import { type AdfNode, paragraph, textNode } from './document.ts';
import { inlineNodes } from './inline-to-adf.ts';
import { mayStand, type Place } from './places.ts';
import type { Reading } from './reading.ts';

/** How a task looks where it can be none: Jira's tasks are of one line, and in lists of their own. */
export const taskSigns = { open: '☐', done: '☑' } as const;

type Blocks = (reading: Reading, children: readonly RootContent[], place: Place) => readonly AdfNode[];

export function listNode(reading: Reading, list: List, place: Place, blocks: Blocks): AdfNode {
  if (mayStand('taskList', place) && isTaskList(list)) return taskList(reading, list);
  const content = list.children.map((item) => itemNode(reading, item, blocks));
  if (!list.ordered) return { type: 'bulletList', content };
  return { type: 'orderedList', attrs: { order: list.start ?? 1 }, content };
}

/** Tasks of one paragraph, and further tasks below them. */
function isTaskList({ ordered, children }: List): boolean {
  return (
    !ordered &&
    children.length > 0 &&
    children.every(({ checked, children: [first, ...rest] }) => {
      const isLine = typeof checked === 'boolean' && first?.type === 'paragraph';
      return isLine && rest.every((block) => block.type === 'list' && isTaskList(block));
    })
  );
}

function taskList(reading: Reading, { children }: List): AdfNode {
  const attrs = { localId: reading.nextId() };
  const content = children.flatMap(({ checked, children: [first, ...below] }) => {
    const line = first?.type === 'paragraph' ? inlineNodes(reading, first.children) : [];
    const state = { localId: reading.nextId(), state: checked ? 'DONE' : 'TODO' };
    const lists = below.flatMap((block) => (block.type === 'list' ? [taskList(reading, block)] : []));
    return [{ type: 'taskItem', attrs: state, ...(line.length > 0 ? { content: line } : {}) }, ...lists];
  });
  return { type: 'taskList', attrs, content };
}

function itemNode(reading: Reading, { checked, children }: ListItem, blocks: Blocks): AdfNode {
  const content = blocks(reading, children, 'item');
  const [first, ...rest] = content;
  if (typeof checked === 'boolean') {
    const sign = textNode(`${checked ? taskSigns.done : taskSigns.open} `);
    const isLine = first?.type === 'paragraph';
    const line = paragraph([sign, ...(isLine ? (first.content ?? []) : [])]);
    return { type: 'listItem', content: [line, ...(isLine ? rest : content)] };
  }
  const mayBegin = first && !['bulletList', 'orderedList', 'taskList'].includes(first.type);
  return { type: 'listItem', content: mayBegin ? content : [paragraph([]), ...content] };
}
