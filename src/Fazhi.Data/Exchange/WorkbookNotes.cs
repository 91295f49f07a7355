namespace Fazhi.Data.Exchange;

/// <summary>Tables that our own workbooks carry beside the data; reading passes them by in silence.</summary>
internal static class WorkbookNotes
{
    public const string Query = "查询说明";
    public const string Filling = "填写说明";
    public const string Choices = "选项";

    public static readonly string[] Names = [Query, Filling, Choices];
}
