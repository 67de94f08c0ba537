import { line } from './line.ts';
import { expressionFault } from './secret-name.ts';

const pattern = /^[A-Za-z_][A-Za-z0-9_]*$/u;
const longest = 100;

/** The name of an environment variable; what is no name is never shown, since it may be a token that someone pasted. */
export function issueTokenEnv(description: string, example: string) {
  return line({
    description,
    examples: [example],
    most: longest,
    pattern,
    fault: (text) => {
      const expression = expressionFault(text);
      if (expression !== undefined) return expression;
      if (withheld.test(text))
        return { what: 'names a variable of the action or of the runner', cure: own(example) };
      if (pattern.test(text) && !tokenShaped.test(text)) return undefined;
      return {
        what: tokenShaped.test(text)
          ? 'looks like a token; it takes the name of an environment variable'
          : 'is not the name of an environment variable',
        cure: own(example),
      };
    },
  });
}

function own(example: string): string {
  return `Write a name such as \`${example}\`, and set it under \`env:\` of the step.`;
}

/** Inputs of the action stand in such variables, and the runner's own tokens: none of them is for another host. */
const withheld = /^(?:INPUT|ACTIONS|RUNNER|GITHUB)_(?<!^GITHUB_(?=TOKEN$))/iu;

/** How tokens of the trackers begin, as their makers document them; and what is long and has no break. */
export const tokenShaped =
  /^(?:Bearer |Basic )?(?:gh[a-z]_\w{20}|github_pat_|lin_(?:api|oauth|wh)_|AT(?:ATT|STT|OAUTH)[\w-]{10}|xox[a-z]-|eyJ[\w-]{10,}\.)|^\w{60,}$/u;
