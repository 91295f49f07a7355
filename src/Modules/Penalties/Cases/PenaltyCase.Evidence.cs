namespace Fazhi.Penalties;

/// <content>Samples, appraisals, and in whose hands each exhibit is.</content>
internal sealed partial class PenaltyCase
{
    public List<CustodyStep> Custody { get; private set; } = [];

    public List<Sample> Samples { get; private set; } = [];

    public List<Appraisal> Appraisals { get; private set; } = [];

    public void Record(CustodyStep step) => Custody.Add(step);

    public void Record(Sample sample) => Samples.Add(sample);

    public void Record(Appraisal appraisal) => Appraisals.Add(appraisal);

    /// <summary>The hand-overs of an exhibit in their order; the last may be its end.</summary>
    public IEnumerable<CustodyStep> CustodyOf(string exhibit) =>
        Custody.Where(s => s.Exhibit == exhibit).OrderBy(s => s.Position);
}
