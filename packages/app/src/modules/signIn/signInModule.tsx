import { ProxiedSignInPage } from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { createFrontendModule } from '@backstage/frontend-plugin-api';
import {
  SignInPageBlueprint,
  SignInPageProps,
} from '@backstage/plugin-app-react';
import { chosenPerson, readDemoPeople } from './demoPeople';

/**
 * A demo has nobody to ask for a password: everybody enters as the guest, or as
 * whom they chose to be.
 */
function DemoSignInPage(props: SignInPageProps) {
  const person = chosenPerson(readDemoPeople(useApi(configApiRef)));
  return person ? (
    <ProxiedSignInPage
      {...props}
      provider="demo"
      headers={{ 'x-demo-user': person.user }}
    />
  ) : (
    <ProxiedSignInPage {...props} provider="guest" />
  );
}

export const signInModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    SignInPageBlueprint.make({
      params: { loader: async () => DemoSignInPage },
    }),
  ],
});
