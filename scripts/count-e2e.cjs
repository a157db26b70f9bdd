// A reporter of Playwright's that ends with one line to count by.
module.exports = class CountReporter {
  #suite;

  onBegin(_config, suite) {
    this.#suite = suite;
  }

  onEnd(result) {
    const outcomes = this.#suite.allTests().map(test => test.outcome());
    const count = name => outcomes.filter(outcome => outcome === name).length;
    const failed = count('unexpected');
    // A failure outside of any test (a broken file, a timeout of all) counts as one.
    const failures =
      failed === 0 && result.status !== 'passed' ? failed + 1 : failed;
    const passed = count('expected') + count('flaky');
    console.log(
      `${passed} passed, ${failures} failed, ${count('skipped')} skipped`,
    );
  }
};
