import { writeStart } from './init/writeStart';
import { runCheck } from './runCheck';
import { EXIT, type Surroundings } from './Surroundings';
import { HELP } from './usage/help';
import { parseArguments } from './usage/parseArguments';
import { UsageError } from './usage/UsageError';

/**
 * Runs the program.
 *
 * @returns its exit code
 */
export async function run(surroundings: Surroundings): Promise<number> {
  const { args, env, cwd, version, out, err } = surroundings;
  try {
    const command = parseArguments(args, env);
    switch (command.name) {
      case 'help':
        out(HELP);
        return EXIT.fine;
      case 'version':
        out(`${version}\n`);
        return EXIT.fine;
      case 'init':
        out(`Wrote ${await writeStart(cwd, command.file)}\n`);
        return EXIT.fine;
      default:
        command.warnings.forEach(warning => err(`ml-portal: ${warning}\n`));
        return await runCheck(command.options, surroundings);
    }
  } catch (error) {
    if (error instanceof UsageError) {
      err(`ml-portal: ${error.message}\nml-portal --help tells more.\n`);
      return EXIT.cannot;
    }
    throw error;
  }
}
