using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace WebStudio.Tasks;

/// <summary>
/// Allows a paid submit only with the confirmation that was issued for it. A confirmation belongs to one body and to the number of equal
/// bodies before it. It is therefore valid once: the same body needs a new confirmation. The new question contains the time of the last submit.
/// </summary>
internal sealed class SpendingGuard(TaskBoard board)
{
    private readonly Lock _lock = new();
    private readonly List<TaskView> _submitting = [];

    // Confirmations of an earlier process are not valid: its question is asked again.
    private readonly byte[] _secret = RandomNumberGenerator.GetBytes(32);

    /// <summary>Starts a submit, or returns the question to ask before it.</summary>
    public bool TryEnter(TaskView view, string? confirmation, [NotNullWhen(false)] out SpendingQuestion? question)
    {
        lock (_lock)
        {
            var equals = board.List().Concat(_submitting).DistinctBy(one => one.Id).Where(one => one.BodyHash == view.BodyHash).ToList();
            var text = string.Create(CultureInfo.InvariantCulture, $"{view.BodyHash} {equals.Count}");
            var expected = Convert.ToHexStringLower(HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes(text)));
            if (confirmation == expected)
            {
                _submitting.Add(view);
                question = null;
                return true;
            }

            question = new SpendingQuestion(expected, equals.Count == 0 ? null : equals.Max(one => one.CreatedAt));
            return false;
        }
    }

    /// <summary>Ends a submit. If it has a task, the task is already on the board.</summary>
    public void Leave(TaskView view)
    {
        lock (_lock)
        {
            _submitting.Remove(view);
        }
    }
}

/// <summary>The question before credits are spent.</summary>
/// <param name="Confirmation">The confirmation that allows the submit.</param>
/// <param name="EqualAt">The time of the last submit of the same request; <c>null</c> if there was none.</param>
internal sealed record SpendingQuestion(string Confirmation, DateTimeOffset? EqualAt);
