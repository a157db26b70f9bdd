import { render, screen } from '@testing-library/react';
import { checked } from './checked';
import type { MlPortalPageProps } from './components/MlPortalPage';
import { portalSettings } from './settings';

const Page = checked(
  'MlPortalPage',
  portalSettings,
  (props: Pick<MlPortalPageProps, 'lists' | 'tabs'>) => (
    <p>{props.lists?.models?.columns?.join(', ')}</p>
  ),
);

it('lets properties through that are right', () => {
  render(
    <Page
      lists={{ models: { columns: ['owner', 'model'], pageSize: 50 } }}
      tabs={['models']}
    />,
  );
  expect(screen.getByText('owner, model')).toBeInTheDocument();
});

it.each<[object, RegExp]>([
  [
    { lists: { models: { columns: ['model', 'scor'] } } },
    /^Invalid properties of MlPortalPage: .* at 'lists\.models\.columns\.1'$/,
  ],
  [
    { lists: { tools: { columns: [] } } },
    /must name something at 'lists\.tools\.columns'/,
  ],
  [{ tabs: ['models', 'models'] }, /not name anything twice at 'tabs'$/],
  [{ lists: { models: { pageSize: 30 } } }, / at 'lists\.models\.pageSize'$/],
  [{ lists: { model: {} } }, /"model" at 'lists'/],
  [{ columns: ['model'] }, /"columns"/],
])('refuses %j by name', (props, message) => {
  // React tells of what was thrown, too.
  jest.spyOn(console, 'error').mockImplementation(() => {});
  expect(() => render(<Page {...props} />)).toThrow(message);
});
