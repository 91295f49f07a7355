namespace Fazhi.Penalties.Coercion;

/// <summary>The form of an act upon a coercive measure.</summary>
internal sealed record MeasureForm(
    string Act, Func<MeasureFile, People, IReadOnlyList<FormSection>> Sections, Func<TypedForm, object> Read)
    : ActForm(Act, Read)
{
    public override IReadOnlyList<FormSection> SectionsFor(MatterFile file, People people) =>
        [.. Sections((MeasureFile)file, people).Where(s => s.Fields.Count > 0)];
}
