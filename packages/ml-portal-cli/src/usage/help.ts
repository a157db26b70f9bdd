/** What `--help` says. */
export const HELP = `ml-portal checks catalog-info.yaml files with ML models, feature stores and tools.

Usage
  ml-portal check [path…] [options]   check files, those in folders, or patterns
  ml-portal init [file]               write a commented document to begin with

  Without a path, check takes every **/catalog-info.yaml. node_modules and .git
  are left out.

Options of check
  --portal URL            ask this portal too: score and level before and after;
                          otherwise that of ML_PORTAL_URL, if it is set
  --token TOKEN           for the portal; better in ML_PORTAL_TOKEN, where nobody
                          sees it
  --timeout SECONDS       how long to wait for an answer of the portal (60)
  --fail-on error|drop    error: an invalid document fails the check
                          drop: so does a score or level that would drop
  --require-level LEVEL   fail where an entity would stay below this level
  --format text|json|github
                          github: annotations, and a summary of the job
  --ignore PATTERN        leave these files out; may stand several times

  -h, --help              this text
  -v, --version           the version of the program

Exit codes
  0  everything is in order
  1  something was found that fails the check
  2  called wrongly, or it cannot be done: no such file, no answer of the portal
`;
