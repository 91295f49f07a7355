namespace Fazhi.Penalties;

/// <content>全过程记录.</content>
internal sealed partial class PenaltyCase
{
    public List<Recording> Recordings { get; private set; } = [];

    public void Record(Recording recording) => Recordings.Add(recording);
}
