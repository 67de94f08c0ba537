/** An issue goes to another team, where it gets a new identifier. */
import { identifierOf, nextNumber } from './issue-name.ts';
import type { Actor } from './lookup.ts';
import type { LinearIssue, LinearState, LinearTeam } from './state.ts';

export function moveIssue({ workspace }: Actor, issue: LinearIssue, team: LinearTeam): void {
  issue.previousIdentifiers.push(identifierOf(issue));
  issue.team = team;
  issue.number = nextNumber(team);
  issue.cycle = null;
  workspace.identifiers.set(identifierOf(issue), issue);
}

/** In another team the state of the same name, else the first of the same type, else the team's default. */
export function stateAfterMove(team: LinearTeam, state: LinearState): LinearState {
  if (state.team === team) return state;
  const { name, type } = state;
  return (
    team.states.find((state) => state.name === name) ??
    team.states.find((state) => state.type === type) ??
    defaultState(team)
  );
}

export function defaultState(team: LinearTeam): LinearState {
  const state =
    team.states.find(({ type }) => type === 'backlog') ??
    team.states.find(({ type }) => type === 'unstarted') ??
    team.states[0];
  if (!state) throw new Error(`the team ${team.key} has no states`);
  return state;
}
