import { setTimeout as sleep } from 'node:timers/promises';

const api = '/api/ml-portal/v1';

async function ask(url, headers) {
  try {
    const response = await fetch(url, {
      headers,
      signal: AbortSignal.timeout(5000),
    });
    return { status: response.status, body: await response.text() };
  } catch {
    return { status: 0, body: '' };
  }
}

export async function guestHeaders(address) {
  const { status, body } = await ask(`${address}/api/auth/guest/refresh`);
  if (status !== 200) return {};
  const { token } = JSON.parse(body).backstageIdentity;
  return { authorization: `Bearer ${token}` };
}

async function answers(address) {
  // Asking for a page earlier would put an error about itself into the log.
  const health = await ask(`${address}/.backstage/health/v1/readiness`);
  if (health.status !== 200) return false;
  const page = await ask(`${address}/`);
  if (page.status !== 200 || !page.body.includes('<div id="root">'))
    return false;
  const headers = await guestHeaders(address);
  const { status } = await ask(`${address}${api}/organization`, headers);
  // A portal without guests may refuse this question; that is an answer too.
  return status === 200 || status === 401 || status === 403;
}

/** Waits until the pages and the API answer; false when they don't in time. */
export async function waitUntilReady(address, { timeoutMs, signal }) {
  const deadline = Date.now() + timeoutMs;
  while (Date.now() < deadline && !signal.aborted) {
    if (await answers(address)) return true;
    await sleep(250);
  }
  return false;
}

/**
 * A first start reads the catalog after it opened; a page without a single model would
 * look broken. Gives up quietly: a catalog may well have none.
 */
export async function waitForModels(address, { timeoutMs, signal }) {
  const deadline = Date.now() + timeoutMs;
  const headers = await guestHeaders(address);
  while (Date.now() < deadline && !signal.aborted) {
    const { status, body } = await ask(
      `${address}${api}/models?limit=1`,
      headers,
    );
    if (status !== 200 || JSON.parse(body).totalItems > 0) return;
    await sleep(500);
  }
}
