const { parentPort } = require('node:worker_threads');

const EVERY_MS = 20;
let timer;
let peak = 0;

function look() {
  peak = Math.max(peak, process.memoryUsage.rss());
}

parentPort.on('message', question => {
  clearInterval(timer);
  look();
  parentPort.postMessage(peak);
  if (question === 'start') {
    peak = 0;
    timer = setInterval(look, EVERY_MS);
  }
});
