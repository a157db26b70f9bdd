import { appendFile } from 'node:fs/promises';
import { checkFiles } from './check/checkFiles';
import { findFiles } from './files/findFiles';
import { connect } from './portal/connect';
import { consultPortal } from './portal/consultPortal';
import { PortalError } from './portal/PortalError';
import { inOrder, type Report } from './report';
import { githubReport } from './reports/github';
import { jsonReport } from './reports/json';
import { paintFor } from './reports/paint';
import { summaryReport } from './reports/summary';
import { textReport } from './reports/text';
import { EXIT, type Surroundings } from './Surroundings';
import type { CheckOptions } from './usage/parseArguments';

async function check(
  options: CheckOptions,
  { cwd, platform }: Surroundings,
): Promise<Report> {
  const { paths, ignore, portal } = options;
  const names = await findFiles(paths, ignore, { cwd, platform });
  const files = await checkFiles(names, cwd);
  if (!portal) {
    return { files, findings: inOrder(files, []) };
  }
  const { url } = portal;
  try {
    const answer = await consultPortal(connect(portal), files, options);
    return {
      files,
      findings: inOrder(files, answer.findings),
      portal: { url, ...answer.report },
    };
  } catch (error) {
    // What was found without the portal is told all the same.
    if (error instanceof PortalError) {
      return {
        files,
        findings: inOrder(files, []),
        portal: { url, trouble: error.message, changes: [], notes: [] },
      };
    }
    throw error;
  }
}

function write(
  report: Report,
  { format }: CheckOptions,
  { cwd, env, isTTY }: Surroundings,
): string {
  switch (format) {
    case 'json':
      return jsonReport(report);
    case 'github':
      return githubReport(report, { cwd, workspace: env.GITHUB_WORKSPACE });
    default:
      return textReport(report, paintFor({ isTTY }, env));
  }
}

function exitCodeOf({ findings, portal }: Report): number {
  if (portal?.trouble !== undefined) {
    return EXIT.cannot;
  }
  return findings.some(({ severity }) => severity === 'error')
    ? EXIT.found
    : EXIT.fine;
}

/**
 * Checks files, and reports what was found.
 *
 * @returns the exit code
 */
export async function runCheck(
  options: CheckOptions,
  surroundings: Surroundings,
): Promise<number> {
  const { env, out, err } = surroundings;
  const token = options.portal?.token;
  // An answer of the portal may repeat it.
  const hideToken = (text: string) =>
    token ? text.replaceAll(token, '***') : text;
  const report = await check(options, surroundings);
  out(hideToken(write(report, options, surroundings)));
  if (options.format === 'github' && env.GITHUB_STEP_SUMMARY) {
    const summary = hideToken(summaryReport(report));
    await appendFile(env.GITHUB_STEP_SUMMARY, summary);
  }
  if (report.portal?.trouble !== undefined) {
    const { url, trouble } = report.portal;
    err(hideToken(`ml-portal: ${url} ${trouble}\n`));
  }
  return exitCodeOf(report);
}
