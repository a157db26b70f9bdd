import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { TestApiProvider } from '@backstage/test-utils';
import type { RoadmapApi } from '@ml-portal/backstage-plugin-ml-portal-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import { refusal } from '../../__testUtils__/exemptions';
import { fakeApi, pending, renderPage } from '../../__testUtils__/render';
import { board, fakeRoadmapApi, request } from '../../__testUtils__/roadmap';
import { RoadmapContent } from './RoadmapContent';

const OFFER = {
  stage: 'serving' as const,
  scope: { kind: 'receivingTeam' as const, team: 'group:default/core-it' },
  demand: request.demand,
};

async function renderRoadmap(
  answers: Partial<RoadmapApi> = {},
  path = '/ml-portal/roadmap',
) {
  const roadmap = fakeRoadmapApi({
    getBoard: jest.fn(async () => board([request])),
    ...answers,
  });
  await renderPage(
    <TestApiProvider apis={[[catalogApiRef, catalogApiMock()]]}>
      <Routes>
        <Route path="/ml-portal/roadmap/*" element={<RoadmapContent />} />
      </Routes>
    </TestApiProvider>,
    fakeApi({ roadmap }),
    path,
  );
  return roadmap;
}

describe('the roadmap', () => {
  it('shows each request where it is, with its demand', async () => {
    await renderRoadmap();
    const column = await screen.findByRole('region', { name: 'Proposed (1)' });
    const card = within(column).getByRole('listitem', { name: request.title });
    expect(card).toHaveTextContent('2 fences2 models1 line of business');
    expect(card).toHaveTextContent('EUR 4.2M declared per year');
    expect(card).toHaveTextContent('No answer yet');
    expect(
      screen.getByRole('region', { name: 'Declined (0)' }),
    ).toHaveTextContent('None');
    expect(screen.getByRole('link', { name: request.title })).toHaveAttribute(
      'href',
      '/ml-portal/roadmap/r1',
    );
  });

  it.each([
    [
      'whose reader may ask',
      [{ entityRef: 'group:default/a', title: 'A' }],
      /catalog says how many/,
    ],
    ['whose reader may not', [], /You are in none/],
  ])('says what to do on one without a request, %s', async (_, lines, text) => {
    await renderRoadmap({ getBoard: async () => board([], lines) });
    expect(await screen.findByText(text)).toBeInTheDocument();
  });

  it('tells who may not read it', async () => {
    await renderRoadmap({
      getBoard: async () => {
        throw refusal('NotAllowedError', 'no');
      },
    });
    expect(
      await screen.findByRole('button', { name: 'Try again' }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('region', { name: /Proposed/ })).toBeNull();
  });

  it('shows placeholders until it is there', async () => {
    await renderRoadmap({ getBoard: pending });
    expect(screen.getByRole('status', { name: 'Loading' })).toBeInTheDocument();
  });

  it('counts a vote at once, and takes it back when it does not arrive', async () => {
    let refuse: (error: Error) => void = () => {};
    await renderRoadmap({
      vote: () =>
        new Promise((_, reject) => {
          refuse = reject;
        }),
    });
    const name = 'Vote for “Self-serve deployment”: 2 so far';
    await userEvent.click(await screen.findByRole('button', { name }));
    const mine = screen.getByRole('button', { name: /^Withdraw .*: 3 so far/ });
    expect(mine).toHaveAttribute('aria-pressed', 'true');
    refuse(new Error('away'));
    expect(await screen.findByRole('button', { name })).toBeEnabled();
  });

  it('asks for what the catalog suggests', async () => {
    const roadmap = await renderRoadmap({
      getOffers: async () => ({ items: [OFFER] }),
    });
    await userEvent.click(
      await screen.findByRole('button', { name: /^Ask for this/ }),
    );
    await userEvent.click(
      within(screen.getByRole('dialog')).getByRole('button', { name: 'Ask' }),
    );
    expect(roadmap.request).toHaveBeenCalledWith({
      title: 'Self-serve serving',
      problem: '2 models of 1 line of business wait at serving for core-it.',
      stage: 'serving',
      scope: OFFER.scope,
      lineOfBusiness: 'group:default/payments',
    });
    expect(await screen.findByText(/^Asked for\./)).toBeInTheDocument();
  });

  it('asks for the list what the address says', async () => {
    const roadmap = await renderRoadmap(
      {},
      '/ml-portal/roadmap?view=list&status=declined&whose=mine&stage=nonsense',
    );
    expect(await screen.findByText('No request fits')).toBeInTheDocument();
    expect(roadmap.getRequests.mock.calls[0][0]).toEqual({
      status: ['declined'],
      mine: true,
      sort: '-votes',
      limit: 25,
      cursor: undefined,
    });
  });
});

describe('a request', () => {
  const PATH = '/ml-portal/roadmap/r1';

  it('says that there is none any more', async () => {
    await renderRoadmap(
      {
        getRequest: async () => {
          throw refusal('NotFoundError', 'gone');
        },
      },
      PATH,
    );
    expect(
      await screen.findByText('There is no such request'),
    ).toBeInTheDocument();
  });

  it('is declined with a reason only', async () => {
    const roadmap = await renderRoadmap({}, PATH);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Decline' }),
    );
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByRole('button', { name: 'Decline' })).toBeDisabled();
    await userEvent.type(dialog.getByLabelText(/^Why not/), 'Too dear');
    await userEvent.click(dialog.getByRole('button', { name: 'Decline' }));
    expect(roadmap.move).toHaveBeenCalledWith('r1', {
      from: 'proposed',
      to: 'declined',
      reason: 'Too dear',
    });
  });

  it('tells when somebody else moved it first', async () => {
    await renderRoadmap(
      {
        move: async () => {
          throw refusal('ConflictError', 'It is planned by now');
        },
      },
      PATH,
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Review' }),
    );
    const dialog = within(screen.getByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Review' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'It is planned by now',
    );
  });

  it('offers nothing that the reader may not do', async () => {
    await renderRoadmap(
      {
        getRequest: async () => ({
          ...request,
          permitted: { vote: false, comment: false, moveTo: [], delete: false },
        }),
      },
      PATH,
    );
    await screen.findByRole('heading', { name: request.title });
    expect(screen.getByRole('button', { name: /^Vote/ })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    expect(screen.getAllByRole('button')).toHaveLength(1);
    expect(screen.queryByLabelText('Your comment')).toBeNull();
  });

  it('tells what became of what it touched', async () => {
    await renderRoadmap(
      {
        getRequest: async () => ({
          ...request,
          status: 'delivered',
          tool: 'component:default/kserve',
          outcome: {
            touched: 5,
            owned: 2,
            fenced: 1,
            unclaimed: 1,
            notApplicable: 0,
            gone: 1,
            usingTool: 1,
          },
        }),
      },
      PATH,
    );
    for (const text of [
      '2 now owned',
      '1 still fenced',
      '1 still nobody’s',
      '1 of a model that left the catalog',
    ]) {
      expect(await screen.findByText(text)).toBeInTheDocument();
    }
    expect(screen.queryByText(/not apply/)).toBeNull();
    expect(screen.getByText(/^1\/5 of these models use/)).toBeInTheDocument();
  });

  it('says nothing of a tool that the reader may not read', async () => {
    await renderRoadmap(
      {
        getRequest: async () => ({
          ...request,
          status: 'delivered',
          outcome: {
            touched: 2,
            owned: 2,
            fenced: 0,
            unclaimed: 0,
            notApplicable: 0,
            gone: 0,
            usingTool: 0,
          },
        }),
      },
      PATH,
    );
    expect(await screen.findByText('2 now owned')).toBeInTheDocument();
    expect(screen.queryByText(/of these models use/)).toBeNull();
  });

  it('keeps a comment that does not arrive', async () => {
    await renderRoadmap(
      {
        comment: async () => {
          throw new Error('away');
        },
      },
      PATH,
    );
    const field = await screen.findByLabelText('Your comment');
    await userEvent.type(field, 'Yes, please');
    await userEvent.click(screen.getByRole('button', { name: 'Comment' }));
    expect(
      await screen.findByText('The comment was not saved: away'),
    ).toBeInTheDocument();
    expect(field).toHaveValue('Yes, please');
  });
});
