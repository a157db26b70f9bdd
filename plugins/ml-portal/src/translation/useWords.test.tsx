import { renderInTestApp } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { fakeApi, renderPage } from '../__testUtils__/render';
import { useWords } from './useWords';

function Sentence() {
  const words = useWords();
  return (
    <p>
      {[
        words.stage('dataPreparation'),
        words.status('notApplicable'),
        words.fenceTarget('line-of-business'),
        words.level(null),
        words.level('self-sufficient'),
        words.score(null),
        words.score(67),
        words.models(1),
        words.models(2),
      ].join(', ')}
    </p>
  );
}

it('says the words of the API as people read them', async () => {
  await renderInTestApp(<Sentence />);
  expect(
    screen.getByText(
      'Data preparation, Not applicable, Another line of business, None yet, Self-sufficient, No score, 67, 1 model, 2 models',
    ),
  ).toBeInTheDocument();
});

describe('the title of a level', () => {
  const scorecard = (id: string, title: string) => ({
    id,
    title: id,
    description: '',
    levels: [{ id: 'first', title }],
    checks: [],
  });
  function Levels() {
    const words = useWords();
    return (
      <p>
        {[
          words.level('first', 'house-rules'),
          words.levelOf({ id: 'ownership', level: 'first' }),
          words.level('first'),
          words.level('first', 'gone'),
          words.levelOf(undefined),
        ].join(', ')}
      </p>
    );
  }

  it('is what its scorecard calls it, asked for once', async () => {
    const getScorecards = jest.fn(async () => ({
      items: [
        scorecard('ownership', 'Bronze'),
        scorecard('house-rules', 'One'),
      ],
    }));
    await renderPage(
      <>
        <Levels />
        <Levels />
      </>,
      fakeApi({ getScorecards }),
    );
    expect(
      await screen.findAllByText('One, Bronze, Bronze, First, None yet'),
    ).toHaveLength(2);
    expect(getScorecards).toHaveBeenCalledTimes(1);
  });

  it('is its id where the scorecards cannot be had', async () => {
    const getScorecards = async () => {
      throw new Error('The backend is away');
    };
    await renderPage(<Levels />, fakeApi({ getScorecards }));
    expect(
      screen.getByText('First, First, First, First, None yet'),
    ).toBeInTheDocument();
  });
});
