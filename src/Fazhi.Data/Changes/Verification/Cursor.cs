namespace Fazhi.Data.Changes.Verification;

/// <summary>A stream that shows its next item; streams sorted by key are merged with it.</summary>
internal sealed class Cursor<T>(IAsyncEnumerable<T> items) : IAsyncDisposable where T : class
{
    private readonly IAsyncEnumerator<T> enumerator = items.GetAsyncEnumerator();
    private bool started;

    /// <summary>The next item; null at the end.</summary>
    public T? Next { get; private set; }

    /// <summary>Items passed.</summary>
    public long Passed { get; private set; }

    /// <summary>Reads the first item.</summary>
    public async ValueTask Start()
    {
        if (started)
            return;
        started = true;
        Next = await enumerator.MoveNextAsync() ? enumerator.Current : null;
    }

    /// <summary>Passes the present item.</summary>
    public async ValueTask Pass()
    {
        Passed++;
        Next = await enumerator.MoveNextAsync() ? enumerator.Current : null;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => enumerator.DisposeAsync();
}
