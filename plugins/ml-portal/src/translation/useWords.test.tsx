import { renderInTestApp } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
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
