using static StateFlow.Arguments;

namespace StateFlow.Integrations;

/// <summary>Calls Amazon DynamoDB. Values are typed: <c>new { S = "text" }</c>, <c>new { N = "5" }</c>, <c>new { BOOL = true }</c>.</summary>
public static class DynamoDb
{
    /// <summary>Reads an item. Becomes <c>dynamodb:getItem</c>.</summary>
    /// <remarks>An item that does not exist is no error: the result has no <c>Item</c>.</remarks>
    /// <param name="tableName">The table. Becomes <c>TableName</c>.</param>
    /// <param name="key">The key, an object of typed values. Becomes <c>Key</c>.</param>
    /// <param name="consistentRead"><see langword="true"/> to see every write that was answered before. Becomes <c>ConsistentRead</c>.</param>
    /// <param name="projectionExpression">The attributes to read; all of them by default. Becomes <c>ProjectionExpression</c>.</param>
    /// <param name="expressionAttributeNames">
    /// The names that stand for <c>#name</c> in expressions, an object. Becomes <c>ExpressionAttributeNames</c>.
    /// </param>
    /// <example><code>.Task("Load order", DynamoDb.GetItem("${Orders}", new { id = new { S = Jsonata.Expr("$states.input.id") } }))</code></example>
    public static Integration GetItem(
        object tableName,
        object key,
        object? consistentRead = null,
        object? projectionExpression = null,
        object? expressionAttributeNames = null) =>
        new(new ServiceCall(
            "dynamodb:getItem",
            ("TableName", Required(tableName)),
            ("Key", Required(key)),
            ("ConsistentRead", consistentRead),
            ("ProjectionExpression", projectionExpression),
            ("ExpressionAttributeNames", expressionAttributeNames)));

    /// <summary>Writes an item, in the place of one with the same key. Becomes <c>dynamodb:putItem</c>.</summary>
    /// <param name="tableName">The table. Becomes <c>TableName</c>.</param>
    /// <param name="item">The item, an object of typed values. Becomes <c>Item</c>.</param>
    /// <param name="conditionExpression">
    /// What must hold of the item before; otherwise the error is <c>DynamoDB.ConditionalCheckFailedException</c>. Becomes <c>ConditionExpression</c>.
    /// </param>
    /// <param name="expressionAttributeNames">
    /// The names that stand for <c>#name</c> in expressions, an object. Becomes <c>ExpressionAttributeNames</c>.
    /// </param>
    /// <param name="expressionAttributeValues">
    /// The typed values that stand for <c>:value</c> in expressions, an object. Becomes <c>ExpressionAttributeValues</c>.
    /// </param>
    /// <param name="returnValues"><c>ALL_OLD</c> to be given the item before. Becomes <c>ReturnValues</c>.</param>
    /// <example>
    /// <code>
    /// .Task("Save order", DynamoDb.PutItem("${Orders}", new { id = new { S = "o-1" } }, conditionExpression: "attribute_not_exists(id)"))
    /// </code>
    /// </example>
    public static Integration PutItem(
        object tableName,
        object item,
        object? conditionExpression = null,
        object? expressionAttributeNames = null,
        object? expressionAttributeValues = null,
        object? returnValues = null) =>
        new(new ServiceCall(
            "dynamodb:putItem",
            ("TableName", Required(tableName)),
            ("Item", Required(item)),
            ("ConditionExpression", conditionExpression),
            ("ExpressionAttributeNames", expressionAttributeNames),
            ("ExpressionAttributeValues", expressionAttributeValues),
            ("ReturnValues", returnValues)));

    /// <summary>Changes attributes of an item, which is added when there is none. Becomes <c>dynamodb:updateItem</c>.</summary>
    /// <param name="tableName">The table. Becomes <c>TableName</c>.</param>
    /// <param name="key">The key, an object of typed values. Becomes <c>Key</c>.</param>
    /// <param name="updateExpression">What to change, as in <c>SET #s = :s</c>. Becomes <c>UpdateExpression</c>.</param>
    /// <param name="conditionExpression">
    /// What must hold of the item before; otherwise the error is <c>DynamoDB.ConditionalCheckFailedException</c>. Becomes <c>ConditionExpression</c>.
    /// </param>
    /// <param name="expressionAttributeNames">
    /// The names that stand for <c>#name</c> in expressions, an object. Becomes <c>ExpressionAttributeNames</c>.
    /// </param>
    /// <param name="expressionAttributeValues">
    /// The typed values that stand for <c>:value</c> in expressions, an object. Becomes <c>ExpressionAttributeValues</c>.
    /// </param>
    /// <param name="returnValues">
    /// What to be given: <c>ALL_OLD</c>, <c>UPDATED_OLD</c>, <c>ALL_NEW</c> or <c>UPDATED_NEW</c>. Becomes <c>ReturnValues</c>.
    /// </param>
    /// <example>
    /// <code>
    /// .Task("Mark as paid", DynamoDb.UpdateItem(
    ///     "${Orders}",
    ///     new { id = new { S = Jsonata.Expr("$states.input.id") } },
    ///     "SET paid = :paid",
    ///     expressionAttributeValues: new Dictionary&lt;string, object&gt; { [":paid"] = new { BOOL = true } }))
    /// </code>
    /// </example>
    public static Integration UpdateItem(
        object tableName,
        object key,
        object? updateExpression = null,
        object? conditionExpression = null,
        object? expressionAttributeNames = null,
        object? expressionAttributeValues = null,
        object? returnValues = null) =>
        new(new ServiceCall(
            "dynamodb:updateItem",
            ("TableName", Required(tableName)),
            ("Key", Required(key)),
            ("UpdateExpression", updateExpression),
            ("ConditionExpression", conditionExpression),
            ("ExpressionAttributeNames", expressionAttributeNames),
            ("ExpressionAttributeValues", expressionAttributeValues),
            ("ReturnValues", returnValues)));

    /// <summary>Deletes an item. Becomes <c>dynamodb:deleteItem</c>.</summary>
    /// <param name="tableName">The table. Becomes <c>TableName</c>.</param>
    /// <param name="key">The key, an object of typed values. Becomes <c>Key</c>.</param>
    /// <param name="conditionExpression">
    /// What must hold of the item before; otherwise the error is <c>DynamoDB.ConditionalCheckFailedException</c>. Becomes <c>ConditionExpression</c>.
    /// </param>
    /// <param name="expressionAttributeNames">
    /// The names that stand for <c>#name</c> in expressions, an object. Becomes <c>ExpressionAttributeNames</c>.
    /// </param>
    /// <param name="expressionAttributeValues">
    /// The typed values that stand for <c>:value</c> in expressions, an object. Becomes <c>ExpressionAttributeValues</c>.
    /// </param>
    /// <param name="returnValues"><c>ALL_OLD</c> to be given the item before. Becomes <c>ReturnValues</c>.</param>
    /// <example>
    /// <code>
    /// .Task("Forget order", DynamoDb.DeleteItem("${Orders}", new { id = new { S = Jsonata.Expr("$states.input.id") } }))
    /// </code>
    /// </example>
    public static Integration DeleteItem(
        object tableName,
        object key,
        object? conditionExpression = null,
        object? expressionAttributeNames = null,
        object? expressionAttributeValues = null,
        object? returnValues = null) =>
        new(new ServiceCall(
            "dynamodb:deleteItem",
            ("TableName", Required(tableName)),
            ("Key", Required(key)),
            ("ConditionExpression", conditionExpression),
            ("ExpressionAttributeNames", expressionAttributeNames),
            ("ExpressionAttributeValues", expressionAttributeValues),
            ("ReturnValues", returnValues)));
}
