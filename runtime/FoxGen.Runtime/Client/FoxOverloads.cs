using System.Text.Json;
using FoxGen.Client;

namespace FoxGen;

/// <summary>
/// Shorter forms of methods with progress and cancellation. These forms are extension methods, so that a <c>null</c> or <c>default</c> argument is
/// never ambiguous.
/// </summary>
public static class FoxOverloads
{
    /// <summary>Submits a request; see <see cref="FoxModel{TRequest, TResult}.SubmitAsync"/>.</summary>
    /// <inheritdoc cref="FoxModel{TRequest, TResult}.SubmitAsync"/>
    public static Task<FoxTask<TResult>> SubmitAsync<TRequest, TResult>(this FoxModel<TRequest, TResult> model, TRequest request, CancellationToken cancellationToken)
        where TRequest : class, IFoxRequest => Checked(model).SubmitAsync(request, null, cancellationToken);

    /// <summary>Submits a request and returns the outcome; see <see cref="FoxModel{TRequest, TResult}.TrySubmitAsync"/>.</summary>
    /// <inheritdoc cref="FoxModel{TRequest, TResult}.TrySubmitAsync"/>
    public static Task<FoxSubmitResult<TResult>> TrySubmitAsync<TRequest, TResult>(this FoxModel<TRequest, TResult> model, TRequest request, CancellationToken cancellationToken)
        where TRequest : class, IFoxRequest => Checked(model).TrySubmitAsync(request, null, cancellationToken);

    /// <summary>Submits a JSON body; see <see cref="FoxModel.SubmitJsonAsync"/>.</summary>
    /// <inheritdoc cref="FoxModel.SubmitJsonAsync"/>
    public static Task<FoxTask> SubmitJsonAsync(this FoxModel model, JsonElement body, CancellationToken cancellationToken) =>
        Checked(model).SubmitJsonAsync(body, null, cancellationToken);

    /// <summary>Submits a request, and returns the events of the response; see <see cref="FoxModel{TRequest, TResult, TEvent}.StreamAsync"/>.</summary>
    /// <inheritdoc cref="FoxModel{TRequest, TResult, TEvent}.StreamAsync"/>
    public static IAsyncEnumerable<TEvent> StreamAsync<TRequest, TResult, TEvent>(this FoxModel<TRequest, TResult, TEvent> model, TRequest request, CancellationToken cancellationToken)
        where TRequest : class, IFoxRequest => Checked(model).StreamAsync(request, null, cancellationToken);

    /// <summary>Submits a request, waits for the task, and returns its first result.</summary>
    /// <inheritdoc cref="FoxModel{TRequest, TResult}.GenerateAsync(TRequest, FoxSubmitOptions, CancellationToken)"/>
    public static Task<TResult> GenerateAsync<TRequest, TResult>(this FoxModel<TRequest, TResult> model, TRequest request, CancellationToken cancellationToken)
        where TRequest : class, IFoxRequest => Checked(model).GenerateAsync(request, null, null, cancellationToken);

    /// <summary>Submits a request, waits for the task with progress, and returns its first result.</summary>
    /// <inheritdoc cref="FoxModel{TRequest, TResult}.GenerateAsync(TRequest, FoxSubmitOptions, IProgress{FoxTaskSnapshot}, CancellationToken)"/>
    public static Task<TResult> GenerateAsync<TRequest, TResult>(
        this FoxModel<TRequest, TResult> model, TRequest request, IProgress<FoxTaskSnapshot>? progress, CancellationToken cancellationToken = default)
        where TRequest : class, IFoxRequest => Checked(model).GenerateAsync(request, null, progress, cancellationToken);

    /// <summary>Submits a request, waits for the task with progress, and returns its first result.</summary>
    /// <param name="model">The model.</param>
    /// <param name="request">The request.</param>
    /// <param name="progress">Receives each snapshot, in order, on the thread of the wait.</param>
    /// <param name="cancellationToken">Stops the wait, not the task.</param>
    /// <inheritdoc cref="FoxModel{TRequest, TResult}.GenerateAsync(TRequest, FoxSubmitOptions, IProgress{FoxTaskSnapshot}, CancellationToken)"/>
    public static Task<TResult> GenerateAsync<TRequest, TResult>(
        this FoxModel<TRequest, TResult> model, TRequest request, Action<FoxTaskSnapshot> progress, CancellationToken cancellationToken = default)
        where TRequest : class, IFoxRequest => Checked(model).GenerateAsync(request, null, DirectProgress<FoxTaskSnapshot>.Of(progress), cancellationToken);

    /// <summary>Submits a request, waits for the task with progress, and returns its first result.</summary>
    /// <inheritdoc cref="FoxModel{TRequest, TResult}.GenerateAsync(TRequest, FoxSubmitOptions, IProgress{FoxTaskSnapshot}, CancellationToken)"/>
    public static Task<TResult> GenerateAsync<TRequest, TResult>(
        this FoxModel<TRequest, TResult> model, TRequest request, FoxSubmitOptions? options, IProgress<FoxTaskSnapshot>? progress)
        where TRequest : class, IFoxRequest => Checked(model).GenerateAsync(request, options, progress, CancellationToken.None);

    /// <summary>Submits a request, waits for the task with progress, and returns its first result.</summary>
    /// <param name="model">The model.</param>
    /// <param name="request">The request.</param>
    /// <param name="options">The options of the submit; <c>null</c> for the defaults.</param>
    /// <param name="progress">Receives each snapshot, in order, on the thread of the wait.</param>
    /// <param name="cancellationToken">Stops the wait, not the task.</param>
    /// <inheritdoc cref="FoxModel{TRequest, TResult}.GenerateAsync(TRequest, FoxSubmitOptions, IProgress{FoxTaskSnapshot}, CancellationToken)"/>
    public static Task<TResult> GenerateAsync<TRequest, TResult>(
        this FoxModel<TRequest, TResult> model, TRequest request, FoxSubmitOptions? options, Action<FoxTaskSnapshot> progress, CancellationToken cancellationToken = default)
        where TRequest : class, IFoxRequest => Checked(model).GenerateAsync(request, options, DirectProgress<FoxTaskSnapshot>.Of(progress), cancellationToken);

    /// <summary>Submits a request, waits for the task, and returns all of its results.</summary>
    /// <inheritdoc cref="FoxModel{TRequest, TResult}.GenerateAllAsync(TRequest, FoxSubmitOptions, CancellationToken)"/>
    public static Task<IReadOnlyList<TResult>> GenerateAllAsync<TRequest, TResult>(this FoxModel<TRequest, TResult> model, TRequest request, CancellationToken cancellationToken)
        where TRequest : class, IFoxRequest => Checked(model).GenerateAllAsync(request, null, null, cancellationToken);

    /// <summary>Submits a request, waits for the task with progress, and returns all of its results.</summary>
    /// <inheritdoc cref="FoxModel{TRequest, TResult}.GenerateAllAsync(TRequest, FoxSubmitOptions, IProgress{FoxTaskSnapshot}, CancellationToken)"/>
    public static Task<IReadOnlyList<TResult>> GenerateAllAsync<TRequest, TResult>(
        this FoxModel<TRequest, TResult> model, TRequest request, IProgress<FoxTaskSnapshot>? progress, CancellationToken cancellationToken = default)
        where TRequest : class, IFoxRequest => Checked(model).GenerateAllAsync(request, null, progress, cancellationToken);

    /// <summary>Submits a request, waits for the task with progress, and returns all of its results.</summary>
    /// <param name="model">The model.</param>
    /// <param name="request">The request.</param>
    /// <param name="progress">Receives each snapshot, in order, on the thread of the wait.</param>
    /// <param name="cancellationToken">Stops the wait, not the task.</param>
    /// <inheritdoc cref="FoxModel{TRequest, TResult}.GenerateAllAsync(TRequest, FoxSubmitOptions, IProgress{FoxTaskSnapshot}, CancellationToken)"/>
    public static Task<IReadOnlyList<TResult>> GenerateAllAsync<TRequest, TResult>(
        this FoxModel<TRequest, TResult> model, TRequest request, Action<FoxTaskSnapshot> progress, CancellationToken cancellationToken = default)
        where TRequest : class, IFoxRequest => Checked(model).GenerateAllAsync(request, null, DirectProgress<FoxTaskSnapshot>.Of(progress), cancellationToken);

    /// <summary>Submits a request, waits for the task with progress, and returns all of its results.</summary>
    /// <inheritdoc cref="FoxModel{TRequest, TResult}.GenerateAllAsync(TRequest, FoxSubmitOptions, IProgress{FoxTaskSnapshot}, CancellationToken)"/>
    public static Task<IReadOnlyList<TResult>> GenerateAllAsync<TRequest, TResult>(
        this FoxModel<TRequest, TResult> model, TRequest request, FoxSubmitOptions? options, IProgress<FoxTaskSnapshot>? progress)
        where TRequest : class, IFoxRequest => Checked(model).GenerateAllAsync(request, options, progress, CancellationToken.None);

    /// <summary>Submits a request, waits for the task with progress, and returns all of its results.</summary>
    /// <param name="model">The model.</param>
    /// <param name="request">The request.</param>
    /// <param name="options">The options of the submit; <c>null</c> for the defaults.</param>
    /// <param name="progress">Receives each snapshot, in order, on the thread of the wait.</param>
    /// <param name="cancellationToken">Stops the wait, not the task.</param>
    /// <inheritdoc cref="FoxModel{TRequest, TResult}.GenerateAllAsync(TRequest, FoxSubmitOptions, IProgress{FoxTaskSnapshot}, CancellationToken)"/>
    public static Task<IReadOnlyList<TResult>> GenerateAllAsync<TRequest, TResult>(
        this FoxModel<TRequest, TResult> model, TRequest request, FoxSubmitOptions? options, Action<FoxTaskSnapshot> progress, CancellationToken cancellationToken = default)
        where TRequest : class, IFoxRequest => Checked(model).GenerateAllAsync(request, options, DirectProgress<FoxTaskSnapshot>.Of(progress), cancellationToken);

    /// <summary>Submits many requests, and yields one outcome for each.</summary>
    /// <inheritdoc cref="FoxModel{TRequest, TResult}.GenerateManyAsync"/>
    public static IAsyncEnumerable<FoxOutcome<TRequest, TResult>> GenerateManyAsync<TRequest, TResult>(
        this FoxModel<TRequest, TResult> model, IEnumerable<TRequest> requests, CancellationToken cancellationToken)
        where TRequest : class, IFoxRequest => Checked(model).GenerateManyAsync(requests, null, cancellationToken);

    /// <summary>Waits for the task and returns its first result.</summary>
    /// <inheritdoc cref="FoxTask{TResult}.WaitAsync"/>
    public static Task<TResult> WaitAsync<TResult>(this FoxTask<TResult> task, CancellationToken cancellationToken) => Checked(task).WaitAsync(null, cancellationToken);

    /// <summary>Waits for the task and returns its first result.</summary>
    /// <param name="task">The task.</param>
    /// <param name="progress">Receives each snapshot, in order, on the thread of the wait.</param>
    /// <param name="cancellationToken">Stops the wait, not the task.</param>
    /// <inheritdoc cref="FoxTask{TResult}.WaitAsync"/>
    public static Task<TResult> WaitAsync<TResult>(this FoxTask<TResult> task, Action<FoxTaskSnapshot> progress, CancellationToken cancellationToken = default) =>
        Checked(task).WaitAsync(DirectProgress<FoxTaskSnapshot>.Of(progress), cancellationToken);

    /// <summary>Waits for the task and returns all of its results, at least one.</summary>
    /// <inheritdoc cref="FoxTask{TResult}.WaitAllAsync"/>
    public static Task<IReadOnlyList<TResult>> WaitAllAsync<TResult>(this FoxTask<TResult> task, CancellationToken cancellationToken) =>
        Checked(task).WaitAllAsync(null, cancellationToken);

    /// <summary>Waits for the task and returns all of its results, at least one.</summary>
    /// <param name="task">The task.</param>
    /// <param name="progress">Receives each snapshot, in order, on the thread of the wait.</param>
    /// <param name="cancellationToken">Stops the wait, not the task.</param>
    /// <inheritdoc cref="FoxTask{TResult}.WaitAllAsync"/>
    public static Task<IReadOnlyList<TResult>> WaitAllAsync<TResult>(this FoxTask<TResult> task, Action<FoxTaskSnapshot> progress, CancellationToken cancellationToken = default) =>
        Checked(task).WaitAllAsync(DirectProgress<FoxTaskSnapshot>.Of(progress), cancellationToken);

    /// <summary>Waits for the task and returns all of its results, at least one, as the service sent them.</summary>
    /// <inheritdoc cref="FoxTask.WaitRawAsync"/>
    public static Task<IReadOnlyList<JsonElement>> WaitRawAsync(this FoxTask task, CancellationToken cancellationToken) => Checked(task).WaitRawAsync(null, cancellationToken);

    /// <summary>Waits for the task and returns all of its results, at least one, as the service sent them.</summary>
    /// <param name="task">The task.</param>
    /// <param name="progress">Is called with each snapshot, in order, on the thread of the wait.</param>
    /// <param name="cancellationToken">Stops the wait, not the task.</param>
    /// <inheritdoc cref="FoxTask.WaitRawAsync"/>
    public static Task<IReadOnlyList<JsonElement>> WaitRawAsync(this FoxTask task, Action<FoxTaskSnapshot> progress, CancellationToken cancellationToken = default) =>
        Checked(task).WaitRawAsync(DirectProgress<FoxTaskSnapshot>.Of(progress), cancellationToken);

    /// <summary>Waits for the task and saves all of its results.</summary>
    /// <inheritdoc cref="FoxTask.SaveAllAsync"/>
    public static Task<IReadOnlyList<FoxSavedFile>> SaveAllAsync(this FoxTask task, string folder, CancellationToken cancellationToken) =>
        Checked(task).SaveAllAsync(folder, null, cancellationToken);

    /// <summary>Waits for the task and saves all of its results.</summary>
    /// <param name="task">The task.</param>
    /// <param name="folder">The folder; created if it does not exist.</param>
    /// <param name="progress">Receives each snapshot, in order, on the thread of the wait.</param>
    /// <param name="cancellationToken">Stops the wait and the downloads, not the task.</param>
    /// <inheritdoc cref="FoxTask.SaveAllAsync"/>
    public static Task<IReadOnlyList<FoxSavedFile>> SaveAllAsync(this FoxTask task, string folder, Action<FoxTaskSnapshot> progress, CancellationToken cancellationToken = default) =>
        Checked(task).SaveAllAsync(folder, DirectProgress<FoxTaskSnapshot>.Of(progress), cancellationToken);

    /// <summary>Downloads the file.</summary>
    /// <inheritdoc cref="IFoxFileResult.SaveAsync"/>
    public static Task<FoxSavedFile> SaveAsync(this IFoxFileResult result, string path, CancellationToken cancellationToken) =>
        Checked(result).SaveAsync(path, null, cancellationToken);

    /// <summary>Downloads the file, and builds its name from the model, the task and the format.</summary>
    /// <inheritdoc cref="IFoxFileResult.SaveToFolderAsync"/>
    public static Task<FoxSavedFile> SaveToFolderAsync(this IFoxFileResult result, string folder, CancellationToken cancellationToken) =>
        Checked(result).SaveToFolderAsync(folder, null, cancellationToken);

    /// <summary>Downloads the file.</summary>
    /// <param name="result">The result.</param>
    /// <param name="path">The target file. Its folder is created; an existing file is replaced.</param>
    /// <param name="progress">Receives the progress, in order, on the thread of the download.</param>
    /// <param name="cancellationToken">Stops the download and deletes the received part.</param>
    /// <inheritdoc cref="IFoxFileResult.SaveAsync"/>
    public static Task<FoxSavedFile> SaveAsync(this IFoxFileResult result, string path, Action<FoxTransferProgress> progress, CancellationToken cancellationToken = default) =>
        Checked(result).SaveAsync(path, DirectProgress<FoxTransferProgress>.Of(progress), cancellationToken);

    /// <summary>Downloads the file, and builds its name from the model, the task and the format.</summary>
    /// <param name="result">The result.</param>
    /// <param name="folder">The folder; created if it does not exist.</param>
    /// <param name="progress">Receives the progress, in order, on the thread of the download.</param>
    /// <param name="cancellationToken">Stops the download and deletes the received part.</param>
    /// <inheritdoc cref="IFoxFileResult.SaveToFolderAsync"/>
    public static Task<FoxSavedFile> SaveToFolderAsync(this IFoxFileResult result, string folder, Action<FoxTransferProgress> progress, CancellationToken cancellationToken = default) =>
        Checked(result).SaveToFolderAsync(folder, DirectProgress<FoxTransferProgress>.Of(progress), cancellationToken);

    /// <summary>Uploads a local file.</summary>
    /// <param name="files">The file uploads of a service.</param>
    /// <param name="media">The file.</param>
    /// <param name="progress">Is called with the progress, in order, on the thread of the upload.</param>
    /// <param name="cancellationToken">Stops the upload.</param>
    /// <inheritdoc cref="FoxFiles.UploadAsync"/>
    public static Task<FoxUploadedFile> UploadAsync(this FoxFiles files, FoxMedia media, Action<FoxTransferProgress> progress, CancellationToken cancellationToken = default) =>
        Checked(files).UploadAsync(media, null, DirectProgress<FoxTransferProgress>.Of(progress), cancellationToken);

    /// <summary>Uploads a local file.</summary>
    /// <inheritdoc cref="FoxFiles.UploadAsync"/>
    public static Task<FoxUploadedFile> UploadAsync(this FoxFiles files, FoxMedia media, CancellationToken cancellationToken) =>
        Checked(files).UploadAsync(media, null, null, cancellationToken);

    private static T Checked<T>(T receiver, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(receiver))] string? name = null)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(receiver, name);
        return receiver;
    }
}
