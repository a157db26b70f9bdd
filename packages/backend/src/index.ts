import { createBackend } from '@backstage/backend-defaults';

const backend = createBackend();

backend.add(import('@backstage/plugin-app-backend'));
backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));
backend.add(
  import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'),
);
backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@backstage/plugin-mcp-actions-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-permission-backend'));
backend.add(
  import('@backstage/plugin-permission-backend-module-allow-all-policy'),
);
backend.add(import('@backstage/plugin-scaffolder-backend'));
backend.add(import('@backstage/plugin-scaffolder-backend-module-github'));
backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));
// The index is in PostgreSQL where that is the database, otherwise in memory.
backend.add(import('@backstage/plugin-search-backend-module-pg'));
backend.add(import('@backstage/plugin-signals-backend'));

backend.add(
  import('@ml-portal/backstage-plugin-catalog-backend-module-ml-portal'),
);
backend.add(import('@ml-portal/backstage-plugin-ml-portal-backend'));
backend.add(
  import('@ml-portal/backstage-plugin-ml-portal-backend-module-mlflow'),
);
backend.add(
  import('@ml-portal/backstage-plugin-scaffolder-backend-module-ml-portal'),
);
backend.add(
  import('@ml-portal/backstage-plugin-search-backend-module-ml-portal'),
);

// Whom the demo lets everybody be; app-config.production.yaml takes it out.
backend.add(import('./demoSignIn'));

backend.start();
