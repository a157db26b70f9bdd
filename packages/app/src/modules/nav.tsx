import {
  Sidebar,
  SidebarDivider,
  SidebarGroup,
  SidebarItem,
  SidebarScrollWrapper,
  SidebarSpace,
} from '@backstage/core-components';
import { createFrontendModule } from '@backstage/frontend-plugin-api';
import {
  NavContentBlueprint,
  NavContentNavItem,
  NavContentNavItems,
} from '@backstage/plugin-app-react';
import { NotificationsSidebarItem } from '@backstage/plugin-notifications';
import MenuIcon from '@material-ui/icons/Menu';
import { PersonSwitch } from './signIn/PersonSwitch';
import { SidebarLogo } from './SidebarLogo';

function NavLink({ href, icon, title }: NavContentNavItem) {
  return <SidebarItem to={href} icon={() => icon} text={title} />;
}

/** Every page of ML Portal, without knowing their names: the plugin may grow. */
function takeMlPortalPages(navItems: NavContentNavItems) {
  return navItems
    .clone()
    .rest()
    .filter(item => item.node.spec.plugin.pluginId === 'ml-portal')
    .map(item => navItems.take(item.node.spec.id)!);
}

function SidebarContent({ navItems }: { navItems: NavContentNavItems }) {
  const mlPortalPages = takeMlPortalPages(navItems);
  const links = navItems.withComponent(NavLink);
  const search = links.take('page:search');
  const catalog = links.take('page:catalog');
  const register = links.take('page:catalog-import');
  const settings = links.take('page:user-settings');
  // Without an entity to start from it has nothing to show; entity pages lead there.
  links.take('page:catalog-graph');
  // Its own item counts what is unread.
  links.take('page:notifications');
  return (
    <Sidebar>
      {/* On a narrow screen it opens all of them, and has to say so. */}
      <SidebarGroup label="Menu" icon={<MenuIcon />}>
        <SidebarLogo />
        <SidebarDivider />
        {search}
        <SidebarDivider />
        <SidebarScrollWrapper>
          {mlPortalPages.map(item => (
            <NavLink key={item.node.spec.id} {...item} />
          ))}
          <SidebarDivider />
          {catalog}
          {register}
          {links.rest({ sortBy: 'title' })}
        </SidebarScrollWrapper>
        <SidebarSpace />
        <SidebarDivider />
        <NotificationsSidebarItem />
        <PersonSwitch />
        {settings}
      </SidebarGroup>
    </Sidebar>
  );
}

export const navModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    NavContentBlueprint.make({
      params: {
        // A copy per render: taking an item changes the collection.
        component: ({ navItems }) => (
          <SidebarContent navItems={navItems.clone()} />
        ),
      },
    }),
  ],
});
