import Artifacts
import Commerce
import Economics
import Kernels

/// Terms of the firm and its stores, and money in base currency.
extension LedgerCompiler {
  mutating func firmTerms() -> LedgerProgram.FirmTerms {
    let firm = scenario.firm
    return LedgerProgram.FirmTerms(
      openingCash: scenario.inBase(firm.cash), creditLimit: scenario.inBase(firm.creditLimit),
      weeklyInterest: firm.creditRatePerYear / PlanningCalendar.weeksPerYear,
      weeklyFixedCost: scenario.inBase(firm.monthlyFixedCost) / PlanningCalendar.weeksPerMonth,
      weeklyStaffCost: inBase(StoreCosts.staffMonthlyCost) / PlanningCalendar.weeksPerMonth,
      openingReceivables: inBase(Finance.openingReceivables),
      openingPayables: inBase(Finance.openingPayables),
      graceWeeks: scenario.setting(Finance.graceWeeks).value.central,
      clearanceWeeks: scenario.setting(Clearance.weeks).value.central,
      terminalMonths: scenario.setting(TerminalValue.months).value.central,
      targetOperatingProfit: inBase(Target.operatingProfit),
      survivalSlot: parameters.slot(of: scenario.setting(TerminalValue.survival)),
      recoverableSlot: parameters.slot(of: scenario.setting(Clearance.recoverableShare)))
  }

  mutating func accountTerms(_ store: Store) -> AccountTerms {
    func slot(_ key: SettingKey, _ table: inout ParameterTable) -> Int {
      table.slot(of: scenario.setting(key, at: store))
    }
    return AccountTerms(
      key: RandomKey(
        seed: scenario.seed, purpose: .evaluation, stream: .suspensions, entity: store.id.text),
      staff: scenario.setting(StoreCosts.staff, at: store).value.central,
      suspensionChance: slot(AccountHealth.suspensionChance, &parameters),
      suspensionWeeks: slot(AccountHealth.suspensionWeeks, &parameters),
      loadElasticity: slot(AccountHealth.loadElasticity, &parameters),
      missingWeight: slot(AccountHealth.missingWeight, &parameters))
  }

  var workPerPersonAtStart: Double {
    guard scenario.firm.storeStaff > 0 else { return 0 }
    let running = scenario.stores.filter { $0.status == .open }
    let work = running.map { scenario.setting(StoreCosts.staff, at: $0).value.central }
    return work.reduce(0, +) / scenario.firm.storeStaff
  }

  func deposits(_ costs: CompiledCosts) -> [LedgerProgram.Deposit] {
    costs.deposits.enumerated().flatMap { store, sums in
      sums.map { LedgerProgram.Deposit(store: store, amount: amount($0)) }
    }
  }

  func inBase(_ key: SettingKey, at store: Store? = nil) -> Double {
    let setting = store.map { scenario.setting(key, at: $0) } ?? scenario.setting(key)
    return setting.value.central * rate(setting.currency)
  }

  func rate(_ currency: Currency?) -> Double { currency.map(scenario.startRate) ?? 1 }

  func amount(_ money: Money) -> ForeignAmount {
    ForeignAmount(amount: money.majorUnits, currency: currencyPosition(money.currency))
  }

  func currencyPosition(_ currency: Currency) -> Int {
    currencies.firstIndex(of: currency) ?? 0
  }
}
