// Loaded into the backend by `npm start`: when that command is gone, however it went,
// so is the backend, and the port is free again.
process.once('disconnect', () => {
  // Nobody reads these any more; what is still logged must not count as a failure.
  [process.stdout, process.stderr].forEach(s => s.on('error', () => {}));
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), 10_000).unref();
});
process.channel?.unref();
