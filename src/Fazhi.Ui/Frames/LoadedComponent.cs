using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Fazhi.Ui;

/// <summary>A component that is drawn only when it has loaded.</summary>
/// <remarks>
/// The library's own base draws once before loading ends. On SQLite loading ends at once and nobody notices; on
/// PostgreSQL the page would be drawn without its data, fail, or say that there is no such record. Nothing is streamed
/// here, so the early drawing has no use.
/// </remarks>
public abstract class LoadedComponent : IComponent, IHandleEvent
{
    private RenderHandle handle;
    private bool initialized;

    void IComponent.Attach(RenderHandle renderHandle) => handle = renderHandle;

    /// <inheritdoc/>
    public async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        if (!initialized)
        {
            initialized = true;
            await OnInitializedAsync();
        }

        await OnParametersSetAsync();
        Draw();
    }

    async Task IHandleEvent.HandleEventAsync(EventCallbackWorkItem item, object? arg)
    {
        await item.InvokeAsync(arg);
        Draw();
    }

    /// <summary>Draws the component; made from the markup.</summary>
    protected virtual void BuildRenderTree(RenderTreeBuilder builder)
    {
    }

    /// <summary>Loads what is shown.</summary>
    protected virtual Task OnInitializedAsync() => Task.CompletedTask;

    /// <summary>Loads what depends on the parameters.</summary>
    protected virtual Task OnParametersSetAsync() => Task.CompletedTask;

    private void Draw() => handle.Render(BuildRenderTree);
}
