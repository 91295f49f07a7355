using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Fazhi.Bench.List;

/// <summary>A statement as it was sent to the database.</summary>
internal sealed record Statement(string Text, IReadOnlyList<(string Name, object? Value)> Values);

/// <summary>Listens to what is sent to the database.</summary>
internal sealed class Statements : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly List<IDisposable> subscriptions = [];
    private readonly List<Statement> heard = [];

    private Statements() => subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

    /// <summary>Everything sent while the work ran that reads a table.</summary>
    public static async Task<IReadOnlyList<Statement>> Of(string table, Func<Task> work)
    {
        using var listening = new Statements();
        await work();
        return [.. listening.heard.Where(s => s.Text.Contains(table, StringComparison.Ordinal))];
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
            subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuting.Name && value.Value is CommandEventData { Command: var command })
            heard.Add(new(
                command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(p => (p.ParameterName, p.Value))]));
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => subscriptions.ForEach(s => s.Dispose());
}
