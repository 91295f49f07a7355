namespace Fazhi.Penalties.Coercion;

/// <content>Service of papers.</content>
internal static partial class MeasureForms
{
    private static MeasureForm ServePaper => new(
        "serve-paper",
        (file, _) =>
        [
            new("文书", [CaseForms.ToServe(MeasurePapers.Unserved(file.Matter, file.Papers))]),
            new("送达", CaseForms.Serving(file.Party)),
        ],
        CaseForms.ServiceOf)
    { ByOfficers = true, FileTitle = "签收的回执、照片、邮件回执或者截图" };
}
