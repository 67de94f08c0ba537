/** What `npm start` takes after `--`. */
import { parseArgs } from 'node:util';

export const usage = `npm start -- [--once] [--port <n>]

Runs the action three times against a small GitHub on this machine, and shows a page of what it did.

  --once      end afterwards, without the page
  --port <n>  where the page is; default: any port that is free
  --help      show this`;

export interface DemoOptions {
  readonly once: boolean;
  readonly port: number | undefined;
  readonly help: boolean;
}

/** A text: what is wrong with the arguments. */
export function readOptions(args: readonly string[]): DemoOptions | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        once: { type: 'boolean', default: false },
        port: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const port = values.port === undefined ? undefined : Number(values.port);
    if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65_536)) {
      return `--port takes a number below 65536, not ${values.port}`;
    }
    return { once: values.once, help: values.help, port };
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
  }
}
