import {
  configApiRef,
  createApiFactory,
  type IconComponent,
} from '@backstage/core-plugin-api';
import { DefaultEntityPresentationApi } from '@backstage/plugin-catalog';
import {
  catalogApiRef,
  defaultEntityPresentation,
  entityPresentationApiRef,
} from '@backstage/plugin-catalog-react';
import {
  mlRoleOf,
  readRecognition,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { ROLE_ICONS } from './roleIcons';

/**
 * Shows entities as Backstage does, and models, feature stores and tools with
 * icons of their own, wherever the app links to them. For the `apis` of an app of
 * the legacy frontend system.
 *
 * @public
 */
export const mlPortalEntityPresentationApiFactory = createApiFactory({
  api: entityPresentationApiRef,
  deps: { catalogApi: catalogApiRef, config: configApiRef },
  factory: ({ catalogApi, config }) => {
    const recognition = readRecognition(config);
    return DefaultEntityPresentationApi.create({
      catalogApi,
      renderer: {
        async: true,
        render: ({ entityRef, entity, context }) => {
          const role = entity && mlRoleOf(entity, recognition);
          const presentation = defaultEntityPresentation(
            entity ?? entityRef,
            context,
          );
          // Without an icon here, Backstage shows the one of the kind.
          const Icon: IconComponent | undefined = role && ROLE_ICONS[role];
          return { snapshot: { ...presentation, Icon } };
        },
      },
    });
  },
});
