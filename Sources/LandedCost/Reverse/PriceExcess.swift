/// How far a price leads beyond a target: the difference of two parts of which neither falls as the
/// price rises, as long as its treatment stays.
///
/// The difference itself may fall by a cent where several charges round up together, the parts never: so
/// the parts at both ends of a range bound all that lies between.
struct PriceExcess {
  let gain: Int128
  let loss: Int128

  var value: Int128 { gain - loss }
}
