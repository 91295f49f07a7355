using Microsoft.AspNetCore.Components;

namespace Fazhi.Ui;

/// <summary>A component that is drawn only when it has loaded. The imports of every module with pages name it.</summary>
/// <remarks>
/// The library's own base draws once before loading ends. On SQLite loading ends at once and nobody notices; on
/// PostgreSQL the page would be drawn without its data, fail, or say that there is no such record. Nothing is streamed
/// here, so the early drawing has no use.
/// </remarks>
public abstract class LoadedComponent : ComponentBase, IHandleEvent
{
    private bool initialized;

    /// <inheritdoc/>
    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        if (!initialized)
        {
            initialized = true;
            OnInitialized();
            await OnInitializedAsync();
        }

        OnParametersSet();
        await OnParametersSetAsync();
        StateHasChanged();
    }

    async Task IHandleEvent.HandleEventAsync(EventCallbackWorkItem item, object? arg)
    {
        await item.InvokeAsync(arg);
        StateHasChanged();
    }
}
