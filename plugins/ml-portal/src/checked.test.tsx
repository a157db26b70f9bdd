import { render, screen } from '@testing-library/react';
import { checked } from './checked';
import { portalSettings } from './settings';

const Page = checked(
  'MlPortalPage',
  portalSettings,
  (props: { columns?: string[]; pageSize?: number; tabs?: string[] }) => (
    <p>{props.columns?.join(', ')}</p>
  ),
);

it('lets properties through that are right', () => {
  render(<Page columns={['owner', 'model']} pageSize={50} tabs={['models']} />);
  expect(screen.getByText('owner, model')).toBeInTheDocument();
});

it.each<[object, RegExp]>([
  [
    { columns: ['model', 'scor'] },
    /^Invalid properties of MlPortalPage: .* at 'columns\.1'$/,
  ],
  [{ columns: [] }, /must name something at 'columns'/],
  [{ tabs: ['models', 'models'] }, /not name anything twice at 'tabs'$/],
  [{ pageSize: 30 }, / at 'pageSize'$/],
  [{ column: ['model'] }, /"column"/],
])('refuses %j by name', (props, message) => {
  // React tells of what was thrown, too.
  jest.spyOn(console, 'error').mockImplementation(() => {});
  expect(() => render(<Page {...props} />)).toThrow(message);
});
