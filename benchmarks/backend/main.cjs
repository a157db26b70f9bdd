// The portal that is measured: the plugins as packages/backend adds them, with pages
// where they are measured, and beside them a probe that the benchmarks ask through the process channel.
const {
  fromPortal,
  internalOf,
  translateTypeScript,
} = require('../lib/packages.cjs');
const { recordReads } = require('./recordReads.cjs');

translateTypeScript();
recordReads();

const pluginOf = file => {
  const loaded = require(file);
  return loaded.default ?? loaded;
};
const sourceOf = name =>
  pluginOf(internalOf(`@ml-portal/backstage-plugin-${name}`, 'src/index.ts'));

const backend = fromPortal('@backstage/backend-defaults').createBackend();

for (const name of ['auth', 'catalog', 'events', 'permission', 'signals']) {
  backend.add(
    pluginOf(fromPortal.resolve(`@backstage/plugin-${name}-backend`)),
  );
}
backend.add(require('./signIn.cjs'));
backend.add(require('./policy.cjs'));
backend.add(require('./probe.cjs'));

for (const part of (process.env.BENCHMARK_PLUGINS ?? '').split(',')) {
  if (part === 'ml-portal') {
    backend.add(sourceOf('catalog-backend-module-ml-portal'));
    backend.add(sourceOf('ml-portal-backend'));
  }
  if (part === 'pages') {
    for (const name of [
      'app-backend',
      'auth-backend-module-guest-provider',
      'notifications-backend',
    ]) {
      backend.add(pluginOf(fromPortal.resolve(`@backstage/plugin-${name}`)));
    }
  }
  if (part === 'tech-insights') {
    for (const feature of require('./techInsights.cjs')) backend.add(feature);
  }
}

backend.start();
