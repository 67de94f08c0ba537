/** What may be written to a place's variables, and the refusals of what may not. */
import { MOST_BYTES } from '../inventory/scopes.ts';
import type { Variable, Variables } from '../inventory/variable.ts';
import { wholeSeconds } from '../inventory/vault.ts';
import type { World } from '../world.ts';
import { checkName } from './names.ts';
import { notFound, Refusal } from './refusal.ts';
import { NO_REACH, type Reach } from './visibility.ts';

export interface VariableWrite {
  readonly name?: string;
  readonly value?: string;
}

export function createVariable(
  world: World,
  place: Variables,
  { name = '', value = '' }: VariableWrite,
  reach: Reach = NO_REACH,
): void {
  checkName('Variable', name);
  checkValue(value);
  if (place.entries.find(name)) {
    throw new Refusal(409, 'Already exists - Variable already exists');
  }
  if (place.entries.all().length >= place.most) {
    throw new Refusal(422, `Maximum number of variables reached: ${place.most}.`);
  }
  storeVariable(world, place, name, value, reach);
}

/** Changes the value, the name or both; what is left out stays. */
export function updateVariable(
  world: World,
  place: Variables,
  current: Variable,
  { name = current.name, value = current.value }: VariableWrite,
  reach: Reach = NO_REACH,
): void {
  checkName('Variable', name);
  checkValue(value);
  const isRenamed = name.toUpperCase() !== current.name;
  if (isRenamed && place.entries.find(name)) {
    throw new Refusal(409, 'Already exists - Variable already exists');
  }
  if (isRenamed) place.entries.remove(current.name);
  storeVariable(world, place, name, value, reach);
}

/** As a person does who sets a variable in the settings. */
export function storeVariable(
  world: World,
  place: Variables,
  name: string,
  value: string,
  reach: Reach = NO_REACH,
  updatedAt: Date = world.now(),
): Variable {
  const at = wholeSeconds(updatedAt);
  const createdAt = place.entries.find(name)?.createdAt ?? at;
  const variable: Variable = { name: name.toUpperCase(), value, createdAt, updatedAt: at, ...reach };
  place.entries.put(name, variable);
  return variable;
}

export function removeVariable(place: Variables, name: string): void {
  if (!place.entries.remove(name)) throw notFound();
}

function checkValue(value: string): void {
  if (Buffer.byteLength(value) > MOST_BYTES) {
    throw new Refusal(422, `The value is larger than ${MOST_BYTES} bytes.`);
  }
}
