// Writes down what is read from the catalog while a run goes on, so that the very same
// can be read once more by itself.
const { fromPortal } = require('../lib/packages.cjs');

let recorded;

/** Listens to the client through which plugins read the catalog. */
function recordReads() {
  const { CatalogClient } = fromPortal('@backstage/catalog-client');
  const { streamEntities, getEntitiesByRefs } = CatalogClient.prototype;
  CatalogClient.prototype.streamEntities = function stream(request, options) {
    recorded?.push({ streamEntities: request });
    return streamEntities.call(this, request, options);
  };
  CatalogClient.prototype.getEntitiesByRefs = function get(request, options) {
    recorded?.push({ getEntitiesByRefs: request });
    return getEntitiesByRefs.call(this, request, options);
  };
}

function startRecording() {
  recorded = [];
}

/** What was read since the start, request by request. */
function stopRecording() {
  const reads = recorded ?? [];
  recorded = undefined;
  return reads;
}

module.exports = { recordReads, startRecording, stopRecording };
