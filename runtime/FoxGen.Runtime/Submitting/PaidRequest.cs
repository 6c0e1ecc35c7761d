using FoxGen.CompilerServices;
using FoxGen.Http;

namespace FoxGen.Submitting;

/// <summary>One paid request, with what all attempts to send it share.</summary>
internal sealed class PaidRequest(FoxModelDefinition model, PlacedRequest placed, PaidBody body, SubmitIdentity identity, SubmitDeadline deadline, KeptReply? kept)
{
    public FoxModelDefinition Model => model;

    public PlacedRequest Placed => placed;

    public PaidBody Body => body;

    public SubmitIdentity Identity => identity;

    public SubmitDeadline Deadline => deadline;

    /// <summary>Where a reply that is the result is kept; <c>null</c> for the task.</summary>
    public KeptReply? Kept => kept;
}
