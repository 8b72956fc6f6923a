import Artifacts
import Benchmark
import Portolan

/// The report of a small run of all plans.
func reporting() {
  Benchmark(
    "Reporting: HTML of the default scenario, four plans",
    closure: { (_, result: StudyResult) in
      blackHole(StudyRenderings.html(of: result))
    },
    setup: {
      try DefaultScenario.study(paths: 256, plans: []).run(control: DefaultScenario.control)
    })
}
