const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Calls back with the name of a signal whenever this command is to stop; returns how
 * to no longer listen. The end of npm counts too: it may go without telling the
 * scripts it runs, and nobody would be left to stop them.
 */
export function onStopRequest(callback) {
  signals.forEach(signal => process.on(signal, callback));

  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    callback('SIGTERM');
  }, 1000).unref();
  // Started without npm it may be meant to outlive the shell, as with nohup.
  if (!process.env.npm_lifecycle_event) clearInterval(watch);

  return () => {
    signals.forEach(signal => process.off(signal, callback));
    clearInterval(watch);
  };
}
